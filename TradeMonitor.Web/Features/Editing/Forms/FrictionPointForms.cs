using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>The fields of a friction point, which adding and editing share.</summary>
public abstract class FrictionPointForm : EditForm
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new("title", "Title", FieldKind.Line) { Required = true },
        new("summary", "Summary", FieldKind.Text) { Required = true, Longest = EditTexts.LongestText },
        new("category", "Category", FieldKind.Choice) { Required = true, Options = FormOptions.Categories(subject.Codebook) },
        new("tracks", "Its status describes a", FieldKind.Choice) { Required = true, Options = FormOptions.Tracked(subject.Codebook) },
        new("imposedBy", "Imposed by", FieldKind.Codes) { Required = true, Help = "Jurisdiction codes: US, CN." },
        new("affects", "Affects", FieldKind.Codes) { Required = true, Help = "Jurisdiction codes: CN, KR." },
        new("sectors", "Sectors", FieldKind.Line) { Help = "Separated by commas.", Longest = 2000 },
        new("legalBasis", "Legal basis", FieldKind.Line) { Required = true },
        new("openedOn", "Opened on", FieldKind.Day) { Required = true },
        new("tradeCoveredUsdBn.value", "Trade covered, bn USD", FieldKind.Number) { Seldom = true, Help = "Needs the day and the source of the figure." },
        new("tradeCoveredUsdBn.asOf", "Day of that figure", FieldKind.Day) { Seldom = true },
        new("tradeCoveredUsdBn.source", "Source of that figure", FieldKind.Sources) { Seldom = true },
    ];

    /// <summary>The row that the values make.</summary>
    protected static FrictionPoint Read(FormReader form, string id, Status status, DateOnly since, FrictionPoint? before) => new()
    {
        Id = id,
        Title = form.Text("title"),
        Summary = form.Text("summary"),
        Category = form.Code<Category>("category"),
        Tracks = form.Code<Tracks>("tracks"),
        ImposedBy = form.List("imposedBy"),
        Affects = form.List("affects"),
        Sectors = form.Phrases("sectors"),
        HsChapters = before?.HsChapters ?? [],
        LegalBasis = form.Text("legalBasis"),
        OpenedOn = form.Day("openedOn"),
        Status = status,
        StatusSince = since,
        TradeCoveredUsdBn = form.NumberOrNull("tradeCoveredUsdBn.value") is { } value
            ? new() { Value = value, AsOf = form.Day("tradeCoveredUsdBn.asOf"), Source = form.Text("tradeCoveredUsdBn.source") }
            : null,
    };
}

/// <summary>Changes what is said of a point; its status and scores follow from its developments.</summary>
public sealed class EditFrictionPointForm : FrictionPointForm
{
    /// <inheritdoc/>
    public override string Code => "point";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.EditFrictionPoint;

    /// <inheritdoc/>
    public override string Lead => "Title and summary are reference text: they are the same on every day.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Edit the friction point";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Point is not null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject)
    {
        var p = subject.Point!.Point;
        return new Dictionary<string, string>
        {
            ["title"] = p.Title,
            ["summary"] = p.Summary,
            ["category"] = p.Category.Code(),
            ["tracks"] = p.Tracks.Code(),
            ["imposedBy"] = string.Join(", ", p.ImposedBy),
            ["affects"] = string.Join(", ", p.Affects),
            ["sectors"] = string.Join(", ", p.Sectors),
            ["legalBasis"] = p.LegalBasis,
            ["openedOn"] = Formats.Iso(p.OpenedOn),
            ["tradeCoveredUsdBn.value"] = DevelopmentFields.Number(p.TradeCoveredUsdBn?.Value),
            ["tradeCoveredUsdBn.asOf"] = p.TradeCoveredUsdBn is { } trade ? Formats.Iso(trade.AsOf) : "",
            ["tradeCoveredUsdBn.source"] = p.TradeCoveredUsdBn?.Source ?? "",
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark)
    {
        var before = subject.Point!.Point;
        return [Read(form, before.Id, before.Status, before.StatusSince, before)];
    }
}

/// <summary>Adds a friction point to follow.</summary>
public sealed class AddFrictionPointForm : FrictionPointForm
{
    /// <inheritdoc/>
    public override string Code => "new-point";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.AddFrictionPoint;

    /// <inheritdoc/>
    public override string Lead => "Its direction stays unknown until the first development is added.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Add a friction point";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject is { Point: null, Row: null };

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
        [.. base.Fields(subject), new("status", "Status now", FieldKind.Choice) { Required = true, Options = FormOptions.Statuses(subject.Codebook) }];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>
    {
        ["tracks"] = Tracks.Restriction.Code(),
        ["openedOn"] = Formats.Iso(subject.Today),
        ["status"] = Status.Announced.Code(),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) =>
        [Read(form, RowIds.Of("", form.Text("title"), mark), form.Code<Status>("status"), form.Day("openedOn"), null)];
}
