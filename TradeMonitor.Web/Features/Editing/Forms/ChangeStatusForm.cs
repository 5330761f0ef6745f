using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Changes the status of a point: writes the development that brought the change about.</summary>
public sealed class ChangeStatusForm : EditForm
{
    private const string Action = "action", Date = "date", After = "statusAfter", RateAfter = "rate.after", HowSure = "certainty";
    private const int LongestHeadline = 120;

    /// <inheritdoc/>
    public override string Code => "status";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.ChangeStatus;

    /// <inheritdoc/>
    public override string Lead => "Everyone watching sees it at once; the old status stays in the history.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Change the status";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Point is not null;

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) =>
    [
        new(After, "Status", FieldKind.Choice) { Required = true, Options = FormOptions.Statuses(subject.Codebook) },
        new(Date, "Effective", FieldKind.Day) { Required = true },
        new(Action, "What happened", FieldKind.Choice)
        {
            Options = [new("", "As the status implies"), new(DevelopmentAction.Statement.Code(), "Nothing new: put the status right", "Leaves the direction alone."), .. FormOptions.Actions(subject.Codebook).Where(o => o.Value != DevelopmentAction.Statement.Code())],
            Help = "Decides how the direction moves.",
        },
        .. subject.Point!.Point.Category == Category.Tariff
            ? new[] { new FormField(RateAfter, "Rate from then on, %", FieldKind.Number) { Help = subject.StandingRate is { } rate ? $"Stands at {Formats.Number(rate, rate % 1 == 0 ? 0 : 1)}%. Blank: unchanged." : "Blank: not known." } }
            : [],
        new(HowSure, "Certainty", FieldKind.Choice) { Options = FormOptions.Certainties(subject.Codebook) },
        new(SourcesField, "Source", FieldKind.Sources) { Required = true },
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>
    {
        [After] = subject.Point!.StatusOn(subject.Today)?.Status.Code() ?? "",
        [Date] = Formats.Iso(subject.Today),
        [HowSure] = Certainty.Confirmed.Code(),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark)
    {
        var point = subject.Point!.Point;
        var status = form.Code<Status>(After);
        var date = form.Day(Date);
        var action = form.CodeOrNull<DevelopmentAction>(Action) ?? Implied(status);
        var rate = form.NumberOrNull(RateAfter);
        var reason = form.Text(ReasonField);
        return
        [
            new Development
            {
                Id = RowIds.Of(Formats.Iso(date), $"{point.Id} {status.Code()}", mark),
                Date = date,
                FrictionPoints = [point.Id],
                Actors = point.ImposedBy,
                CourtOrBody = null,
                Action = action,
                Directness = action.DirectnessOf(),
                Headline = reason.Length <= LongestHeadline ? reason : reason[..LongestHeadline] + "…",
                Detail = reason,
                RespondsTo = null,
                Rate = rate is null ? null : new() { FrictionPoint = point.Id, Measure = null, Unit = "percent", Before = subject.StandingRate, After = rate },
                TradeCoveredUsdBn = point.TradeCoveredUsdBn?.Value,
                StatusAfter = new Dictionary<string, Status> { [point.Id] = status },
                Certainty = form.Code<Certainty>(HowSure),
                Dispute = null,
                Sources = form.List(SourcesField),
                Note = null,
            },
        ];
    }

    /// <summary>What must have happened for a measure to come to a status.</summary>
    public static DevelopmentAction Implied(Status status) => status switch
    {
        Status.UnderInvestigation => DevelopmentAction.Investigate,
        Status.Threatened => DevelopmentAction.Threaten,
        Status.Announced => DevelopmentAction.Announce,
        Status.InForce => DevelopmentAction.Impose,
        Status.PartlySuspended or Status.Suspended => DevelopmentAction.Pause,
        Status.Eased => DevelopmentAction.Reduce,
        Status.Removed => DevelopmentAction.Remove,
        _ => DevelopmentAction.Expire,
    };
}
