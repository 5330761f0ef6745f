using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>The fields of a source, which adding and editing share.</summary>
public abstract class SourceForm : EditForm
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new("publisher", "Publisher", FieldKind.Line) { Required = true },
        new("title", "Title", FieldKind.Line) { Required = true },
        new("url", "Address", FieldKind.Line) { Help = "https://… ; blank for a digest with no public address.", Longest = EditTexts.LongestUrl },
        new("publishedOn", "Published on", FieldKind.Day),
        new("kind", "Kind", FieldKind.Choice) { Required = true, Options = FormOptions.SourceKinds(subject.Codebook) },
        new("note", "Note", FieldKind.Text) { Longest = EditTexts.LongestText, Seldom = true },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) => [Read(form, subject, mark)];

    /// <summary>The row that the values make.</summary>
    internal static Source Read(FormReader form, EditSubject subject, string mark, string at = "") => new()
    {
        Id = subject.Row is Source known ? known.Id : RowIds.Of("src", $"{form.Text(at + "publisher")} {form.Text(at + "title")}", mark),
        Publisher = form.Text(at + "publisher"),
        Title = form.Text(at + "title"),
        Url = form.TextOrNull(at + "url"),
        PublishedOn = form.DayOrNull(at + "publishedOn"),
        Kind = form.Code<SourceKind>(at + "kind"),
        Note = form.TextOrNull(at + "note"),
    };
}

/// <summary>Adds a source.</summary>
public sealed class AddSourceForm : SourceForm
{
    /// <inheritdoc/>
    public override string Code => "new-source";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.AddSource;

    /// <inheritdoc/>
    public override string Lead => "It can be cited as soon as it is saved.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Add a source";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Row is null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string> { ["kind"] = SourceKind.Press.Code() };
}

/// <summary>Changes what is said of a source.</summary>
public sealed class EditSourceForm : SourceForm
{
    /// <inheritdoc/>
    public override string Code => "source";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.EditSource;

    /// <inheritdoc/>
    public override string Lead => "Everything that rests on it keeps resting on it.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Edit a source";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Row is Source;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject)
    {
        var s = (Source)subject.Row!;
        return new Dictionary<string, string>
        {
            ["publisher"] = s.Publisher,
            ["title"] = s.Title,
            ["url"] = s.Url ?? "",
            ["publishedOn"] = s.PublishedOn is { } day ? Formats.Iso(day) : "",
            ["kind"] = s.Kind.Code(),
            ["note"] = s.Note ?? "",
        };
    }
}
