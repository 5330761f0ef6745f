using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>Puts the rows of a brief into its order and its fields.</summary>
/// <param name="rows">The rows.</param>
/// <param name="texts">Their texts.</param>
/// <param name="urls">Links that keep the day and the pair.</param>
public sealed class BriefBuilder(BriefRows rows, BriefTexts texts, AppUrls urls)
{
    private BriefPeriod Period => rows.Period;

    /// <summary>The brief.</summary>
    public BriefDocument Build()
    {
        BriefSection[] news =
        [
            new("points", "Friction points that changed", [.. rows.Points.Where(p => p.Changes.Count > 0).Select(Point)]),
            new("unchanged", "Other friction points with developments", [.. rows.Points.Where(p => p.Changes.Count == 0).Select(Point)]),
            new("pair", "The relationship as a whole", [.. rows.OfThePair.Select(e => Development(e, null))]),
            new("engagements", "Engagements closed", [.. rows.Engagements.Select(Talks)]),
            new("commitments", "Commitments made or changed", [.. rows.Commitments.Select(Commitment)]),
            new("passed", "Deadlines passed or decided", [.. rows.Passed.Select(Due)]),
            new("announced", "Deadlines announced", [.. rows.Announced.Select(Due)]),
            new("assessments", "Assessments changed", [.. rows.Assessed.Select(r => Assessment(r.Before, r.After))]),
        ];
        var coming = new BriefSection("coming", $"Due in the next {BriefRows.ComingDays} days", [.. rows.Coming.Select(Due)]);
        return new(
            $"Brief: {texts.PairName}", Period, Tension(), BriefCounts.Of(rows),
            [.. news.Append(coming).Where(s => s.Items.Count > 0)], news.All(s => s.Items.Count == 0));
    }

    private IReadOnlyList<BriefChange> Tension() =>
    [
        new("Tension index, 0–100", Formats.Number(rows.Before.Tension, 1), Formats.Number(rows.After.Tension, 1)),
        PointChanges.Direction(rows.Before.Label, rows.After.Label),
    ];

    private BriefItem Point(PointPeriod point) => new()
    {
        Heading = point.After.Point.Title,
        Address = urls.FrictionPoint(point.After.Point.Id),
        Changes = point.Changes,
        Parts = [.. point.Events.Select(e => Development(e, point.After.Point.Id))],
    };

    private BriefItem Development(ScoringEvent e, string? point)
    {
        var told = texts.Developments.GetValueOrDefault(e.Id);
        return new()
        {
            Day = e.Date,
            Heading = told?.Headline ?? e.Id,
            Address = point is null ? null : urls.Development(point, e.Id),
            Marks = [string.Join(" and ", e.Actors), e.Directness.Code(), e.Action.Phrase(), e.Certainty.Code()],
            Notes = told?.Dispute is { } dispute ? [$"Disputed: {dispute}"] : [],
            Sources = texts.SourcesOf(told?.Sources ?? []),
        };
    }

    private BriefItem Talks(Engagement engagement) => new()
    {
        Day = engagement.LastDay,
        Heading = engagement.Title,
        Address = urls.Engagement(engagement.Id),
        Marks = [Words.Of(engagement.Level).ToLowerInvariant(), .. engagement.Format is { } format ? new[] { format.Phrase() } : [], engagement.Certainty.Code()],
        Notes =
        [
            $"Outcome: {engagement.Outcome.Phrase()}",
            .. engagement.EndDate is { } end && end != engagement.Date ? [$"Began on {Formats.Day(engagement.Date)}"] : Array.Empty<string>(),
            .. engagement.Readouts.Select(r => $"Readout of {r.By}: {r.Gist}"),
            .. engagement.Dispute is { } dispute ? [$"Disputed: {dispute}"] : Array.Empty<string>(),
        ],
        Sources = texts.SourcesOf(engagement.Readouts.Select(r => r.Source).Concat(engagement.Sources)),
    };

    private BriefItem Commitment(Commitment commitment)
    {
        var isNew = Period.Holds(commitment.MadeOn);
        FollowThrough[] steps = [.. commitment.FollowThrough.Where(f => Period.Holds(f.Date)).OrderBy(f => f.Date)];
        return new()
        {
            Heading = commitment.Undertaking,
            Address = urls.Commitment(commitment.Id),
            Marks = [$"by {commitment.By}", $"made on {Formats.Day(commitment.MadeOn)}", commitment.DueOn is { } due ? $"due on {Formats.Day(due)}" : "no due day"],
            Changes = [new("State", isNew ? "Not made yet" : Words.Of(commitment.StateOn(Period.Since)), Words.Of(commitment.Status))],
            Parts = [.. steps.Select(f => new BriefItem { Day = f.Date, Heading = f.Gist, Marks = [f.State.Phrase()], Sources = texts.SourcesOf(f.Sources) })],
        };
    }

    private BriefItem Due(Deadline deadline) => new()
    {
        Day = deadline.Date,
        Heading = deadline.Title,
        Address = urls.Deadline(deadline.Id),
        Marks = [deadline.Kind.Phrase(), $"announced on {Formats.Day(deadline.AnnouncedOn)}"],
        Changes = Period.Holds(deadline.OutcomeOn) ? [new("Outcome", Words.Of(DeadlineOutcome.Pending), Words.Of(deadline.Outcome))] : [],
        // Not the record's own note: it bears no day, and may tell of later ones than the outcome.
        Notes = [DueNote(deadline)],
        Sources = texts.SourcesOf(deadline.Sources),
    };

    private string DueNote(Deadline deadline) =>
        deadline.OutcomeOn is { } known ? (Period.Holds(known) ? $"Known on {Formats.Day(known)}" : $"Outcome: {deadline.Outcome.Phrase()}, known on {Formats.Day(known)}")
        : deadline.Date <= Period.AsOf ? "No outcome on record"
        : $"Due {Formats.Distance(deadline.Date, Period.AsOf)}";

    private BriefItem Assessment(PointReading before, PointReading after) => new()
    {
        Heading = after.Point.Title,
        Address = urls.FrictionPoint(after.Point.Id),
        Changes = PointChanges.OfAssessment(before, after),
        Notes = after.Assessment is { } standing ? [standing.Assessment.Reason] : [],
        Sources = texts.SourcesOf(after.Assessment?.Assessment.Sources ?? []),
    };
}
