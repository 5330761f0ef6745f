using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Puts a team lead's own judgement beside the computed direction of a point.</summary>
public sealed class AssessForm : EditForm
{
    private const int UsualDays = 90;

    /// <inheritdoc/>
    public override string Code => "assess";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.Assess;

    /// <inheritdoc/>
    public override string Lead => "It stands beside the computed direction, with your name and reason, and changes no score.";

    /// <inheritdoc/>
    public override string ReasonHelp => "Every reader sees it beside your judgement.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Assess the direction";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject is { Point: not null, Row: null };

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new("label", "In your judgement it is", FieldKind.Choice) { Required = true, Options = FormOptions.AssessedDirections(subject) },
        new("expiresOn", "Holds until", FieldKind.Day) { Required = true, Help = $"Afterwards it fades. At most {Assessment.LongestDays} days." },
        new(SourcesField, "Sources", FieldKind.Sources),
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>
    {
        ["expiresOn"] = Formats.Iso(subject.Today.AddDays(UsualDays)),
        [SourcesField] = "",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) =>
    [
        new Assessment
        {
            // One a day: who judges again on the same day revises the row.
            Id = $"{subject.Point!.Point.Id}-assessed-{Formats.Iso(subject.Today)}",
            FrictionPoint = subject.Point.Point.Id,
            Label = form.Code<AssessedDirection>("label"),
            Reason = form.Text(ReasonField),
            MadeOn = subject.Today,
            ExpiresOn = form.Day("expiresOn"),
            MadeBy = subject.Editor,
            Sources = form.List(SourcesField),
            WithdrawnOn = null,
        },
    ];
}

/// <summary>Takes a judgement away from today on; as of earlier days it stays.</summary>
public sealed class WithdrawAssessmentForm : EditForm
{
    /// <inheritdoc/>
    public override string Code => "withdraw-assessment";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.WithdrawAssessment;

    /// <inheritdoc/>
    public override string Lead => "From today on no judgement stands beside the computed direction. As of earlier days it stays.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Withdraw the assessment";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject is { Point: not null, Row: Assessment { WithdrawnOn: null } };

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) => [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>();

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) =>
        [(Assessment)subject.Row! with { WithdrawnOn = subject.Today }];
}
