using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Adds a step to the follow-through of a commitment.</summary>
public sealed class FollowThroughForm : EditForm
{
    /// <inheritdoc/>
    public override string Code => "follow-through";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.FollowUpCommitment;

    /// <inheritdoc/>
    public override string Lead => "Earlier steps stay as they are.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Follow a commitment up";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Row is Commitment;

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new("state", "State", FieldKind.Choice) { Required = true, Options = FormOptions.FollowThroughStates(subject.Codebook) },
        new("date", "Day", FieldKind.Day) { Required = true },
        new("gist", "What was done", FieldKind.Text) { Required = true, Longest = EditTexts.LongestText },
        .. ((Commitment)subject.Row!).Measurable is { } m
            ? new[] { new FormField("measurable.achieved", $"Achieved so far, {m.Unit}", FieldKind.Number) { Help = m.Target is { } t ? $"Of {Formats.Number(t)}. Blank: unchanged." : "Blank: unchanged." } }
            : [],
        new(SourcesField, "Sources", FieldKind.Sources) { Required = true },
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>
    {
        ["state"] = ((Commitment)subject.Row!).StateOn(subject.Today).Code(),
        ["date"] = Formats.Iso(subject.Today),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark)
    {
        var commitment = (Commitment)subject.Row!;
        var (state, date) = (form.Code<FollowThroughState>("state"), form.Day("date"));
        var last = commitment.FollowThrough.Count == 0 || date >= commitment.FollowThrough.Max(f => f.Date);
        return
        [
            commitment with
            {
                FollowThrough = [.. commitment.FollowThrough.Append(new() { Date = date, State = state, Gist = form.Text("gist"), Sources = form.List(SourcesField) }).OrderBy(f => f.Date)],
                Status = last ? state : commitment.Status,
                StatusOn = last ? date : commitment.StatusOn,
                Measurable = form.NumberOrNull("measurable.achieved") is { } achieved && commitment.Measurable is { } m ? m with { Achieved = achieved, AsOf = date } : commitment.Measurable,
            },
        ];
    }
}
