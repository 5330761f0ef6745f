using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>An open form: what it is about, what it held at first, what it holds now, and what is wrong with it.</summary>
internal sealed class EditState
{
    private readonly Dictionary<string, string> _values;
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _initial;

    private EditState(EditForm form, EditSubject subject, Guid opId, IReadOnlyDictionary<string, string> initial, IReadOnlyDictionary<string, string> values)
    {
        (Form, Subject, OpId, _initial, _values) = (form, subject, opId, initial, new(values, StringComparer.Ordinal));
        var own = form.Fields(subject);
        Fields = [.. own, Reason(form), .. own.Any(f => f.Name == EditForm.SourcesField) ? NewSource(subject) : []];
    }

    public EditForm Form { get; }

    public EditSubject Subject { get; }

    /// <summary>The edit that it will be.</summary>
    public Guid OpId { get; }

    /// <summary>The form's own fields, why, and those of a source that is named for the first time.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>What there is to say of the draft that it was restored from; null if it was opened anew.</summary>
    public string? Restored { get; private init; }

    /// <summary>What somebody else has changed meanwhile; null if nothing.</summary>
    public EditConflict? Conflict { get; private init; }

    /// <summary>Who did so.</summary>
    public IReadOnlyList<ChangeMade> Since { get; private init; } = [];

    /// <summary>What is wrong with the form as a whole.</summary>
    public IEnumerable<string> OtherFaults => _faults.Where(f => Fields.All(known => known.Name != f.Key)).Select(f => $"{f.Key}: {f.Value}");

    public static EditState New(EditForm form, EditSubject subject, DateTimeOffset now)
    {
        var initial = form.Initial(subject);
        return new(form, subject, Guid.CreateVersion7(now), initial, initial);
    }

    /// <summary>The form as a draft has it, merged with what has become of its subject since.</summary>
    public EditState Restore(KeptDraft kept)
    {
        var draft = kept.Draft;
        // What was saved under an id is applied once: what is written since is another edit.
        var restored = new EditState(Form, Subject, kept.WasSaved ? OpId : draft.OpId, draft.Initial, draft.Values)
        {
            Restored = $"Your draft of {Formats.Instant(draft.KeptAt)} is back."
                + (kept.WasSaved ? " This form was saved already, as it is here or in part: look at the record before you save it again." : ""),
        };
        return draft.Version == Subject.Version && IsSameRow(draft.Initial) ? restored : restored.MergeWith(Subject, []);
    }

    /// <summary>The form over its subject as it is now; what only one side has changed is taken, what both have changed is a conflict.</summary>
    public EditState MergeWith(EditSubject now, IReadOnlyList<ChangeMade> since)
    {
        var theirs = Form.Initial(now);
        var conflict = EditConflict.Of(Form.Fields(now), _initial, _values, theirs);
        return new(Form, now, OpId, theirs, conflict.Merged) { Restored = Restored, Conflict = conflict, Since = since };
    }

    public string Value(string field) => _values.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field; null if nothing.</summary>
    public string? Fault(string field) => _faults.GetValueOrDefault(field);

    public void Set(string field, string value)
    {
        _values[field] = value;
        _faults.Remove(field);
    }

    /// <summary>The rows that it makes; what is wrong is shown at the fields.</summary>
    public FormRows Read()
    {
        var read = FormRows.Of(Form, _values, Subject, OpId.ToString("N")[^4..]);
        Take(read.Faults);
        return read;
    }

    /// <summary>Shows what is wrong in place of what was wrong; a fault within a list belongs to the field of the list.</summary>
    public void Take(IReadOnlyList<FormFault> faults)
    {
        _faults.Clear();
        foreach (var fault in faults)
        {
            var field = Fields.FirstOrDefault(f => f.Name == fault.Field || fault.Field.StartsWith(f.Name + "[", StringComparison.Ordinal) || fault.Field.StartsWith(f.Name + ".", StringComparison.Ordinal));
            _faults.TryAdd(field?.Name ?? fault.Field, fault.Message);
        }
    }

    public EditDraft ToDraft(DateTimeOffset now) => new(OpId, Subject.Version, _initial, new Dictionary<string, string>(_values), now);

    // What a new row begins with may differ by the day; what a row holds that is to be changed may not.
    private bool IsSameRow(IReadOnlyDictionary<string, string> initial) =>
        Subject.Row is null || _initial.All(f => initial.GetValueOrDefault(f.Key) == f.Value);

    private static FormField Reason(EditForm form) =>
        new(EditForm.ReasonField, "Reason", FieldKind.Text) { Required = true, Longest = EditTexts.LongestReason, Help = form.ReasonHelp };

    private static IEnumerable<FormField> NewSource(EditSubject subject) =>
    [
        new(FormRows.NewSource + "title", "New source: title", FieldKind.Line) { Seldom = true, Help = "Fill this in if the source is not on record yet." },
        new(FormRows.NewSource + "publisher", "New source: publisher", FieldKind.Line) { Seldom = true },
        new(FormRows.NewSource + "url", "New source: address", FieldKind.Line) { Seldom = true, Longest = EditTexts.LongestUrl },
        new(FormRows.NewSource + "publishedOn", "New source: published on", FieldKind.Day) { Seldom = true },
        new(FormRows.NewSource + "kind", "New source: kind", FieldKind.Choice) { Seldom = true, Options = FormOptions.SourceKinds(subject.Codebook, "Choose …") },
    ];
}
