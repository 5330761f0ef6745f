using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Says how a deadline ended.</summary>
public sealed class OutcomeForm : EditForm
{
    /// <inheritdoc/>
    public override string Code => "outcome";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.DecideDeadline;

    /// <inheritdoc/>
    public override string Lead => "As of earlier days it stays pending.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Outcome of a deadline";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Row is Deadline;

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new("outcome", "Outcome", FieldKind.Choice) { Required = true, Options = FormOptions.Outcomes(subject.Codebook) },
        new("outcomeOn", "Known since", FieldKind.Day) { Help = "Blank only while pending." },
        new("outcomeNote", "In a sentence", FieldKind.Text) { Longest = EditTexts.LongestText },
        new(SourcesField, "Sources", FieldKind.Sources) { Required = true },
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject)
    {
        var d = (Deadline)subject.Row!;
        return new Dictionary<string, string>
        {
            ["outcome"] = d.Outcome.Code(),
            ["outcomeOn"] = Formats.Iso(d.OutcomeOn ?? subject.Today),
            ["outcomeNote"] = d.OutcomeNote ?? "",
            [SourcesField] = string.Join(", ", d.Sources),
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark)
    {
        var outcome = form.Code<DeadlineOutcome>("outcome");
        var on = form.DayOrNull("outcomeOn");
        if (outcome != DeadlineOutcome.Pending && on is null)
        {
            form.Fault("outcomeOn", "is missing; choose the day on which the outcome became known");
        }
        else if (on > subject.Today)
        {
            form.Fault("outcomeOn", $"{Formats.Day(on.Value)} is after today");
        }

        return
        [
            (Deadline)subject.Row! with
            {
                Outcome = outcome,
                OutcomeOn = outcome == DeadlineOutcome.Pending ? null : on,
                OutcomeNote = form.TextOrNull("outcomeNote"),
                Sources = form.List(SourcesField),
            },
        ];
    }
}
