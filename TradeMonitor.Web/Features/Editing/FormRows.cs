using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing.Forms;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>The rows of a filled-in form, a source that is named in it for the first time among them; or what is wrong with it.</summary>
/// <param name="Rows">To be written together.</param>
/// <param name="Faults">If there are any, the rows are of no use.</param>
public sealed record FormRows(IReadOnlyList<IRecordRow> Rows, IReadOnlyList<FormFault> Faults)
{
    /// <summary>What the names of the fields of a new source begin with.</summary>
    public const string NewSource = "newSource.";

    private const string Empty = "is empty; fill it in";

    /// <summary>Reads a form.</summary>
    /// <param name="form">Which.</param>
    /// <param name="values">What it holds.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="mark">Four characters that make ids of new rows unique.</param>
    public static FormRows Of(EditForm form, IReadOnlyDictionary<string, string> values, EditSubject subject, string mark)
    {
        var all = new Dictionary<string, string>(values, StringComparer.Ordinal);
        var reader = new FormReader(all);
        List<IRecordRow> rows = [];
        if (reader.TextOrNull(NewSource + "title") is not null)
        {
            var source = SourceForm.Read(reader, subject with { Row = null }, mark, NewSource);
            rows.Add(source);
            all[EditForm.SourcesField] = string.Join(", ", reader.List(EditForm.SourcesField).Append(source.Id));
        }

        foreach (var field in form.Fields(subject).Where(f => f.Required && reader.TextOrNull(f.Name) is null))
        {
            reader.Fault(field.Name, field.Kind == FieldKind.Sources ? "is missing; name the source that says so" : Empty);
        }

        if (reader.TextOrNull(EditForm.ReasonField) is null)
        {
            reader.Fault(EditForm.ReasonField, "is empty; say why, for whoever reads the history");
        }

        rows.AddRange(form.Rows(reader, subject, mark));
        return new(rows, [.. reader.Faults.DistinctBy(f => f.Field)]);
    }
}
