using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>The rows of the record that a brief tells of, as they were seen on its last day.</summary>
public sealed record BriefRows
{
    public required Relationship Pair { get; init; }
    public required BriefPeriod Period { get; init; }
    public required RelationshipDay Before { get; init; }
    public required RelationshipDay After { get; init; }
    /// <summary>Points between the two with something new, in the order of the record.</summary>
    public required IReadOnlyList<PointPeriod> Points { get; init; }
    /// <summary>Readings of all points between the two, before and after.</summary>
    public required IReadOnlyList<(PointReading Before, PointReading After)> Readings { get; init; }
    /// <summary>Live developments of the pair in the period that name no point.</summary>
    public required IReadOnlyList<ScoringEvent> OfThePair { get; init; }
    /// <summary>Engagements that closed in the period.</summary>
    public required IReadOnlyList<Engagement> Engagements { get; init; }
    /// <summary>Commitments made in the period, or whose state is another than before it.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }
    /// <summary>Deadlines whose day came, or whose outcome became known, in the period.</summary>
    public required IReadOnlyList<Deadline> Passed { get; init; }
    /// <summary>Deadlines still pending that fall within the <see cref="ComingDays"/> days after it.</summary>
    public required IReadOnlyList<Deadline> Coming { get; init; }
    /// <summary>Deadlines announced in the period that are neither of these.</summary>
    public required IReadOnlyList<Deadline> Announced { get; init; }

    /// <summary>How far ahead deadlines are named, in days.</summary>
    public const int ComingDays = 30;

    /// <summary>Each development of the period once.</summary>
    public IReadOnlyList<ScoringEvent> Developments => [.. Points.SelectMany(p => p.Events).Concat(OfThePair).DistinctBy(e => e.Id)];

    /// <summary>Points whose assessment reads differently.</summary>
    public IReadOnlyList<(PointReading Before, PointReading After)> Assessed => [.. Readings.Where(r => PointChanges.OfAssessment(r.Before, r.After).Count > 0)];

    /// <summary>Picks the rows of a pair and a period from a view of the record.</summary>
    public static BriefRows Of(RecordView view, Relationship pair, BriefPeriod period)
    {
        var (since, asOf) = (period.Since, period.AsOf);
        var (before, after) = (view.BoardOn(since), view.BoardOn(asOf));
        var history = view.HistoryOf(pair, asOf);
        var between = view.Points.Where(p => pair.Includes(p.Point)).ToList();
        var readings = between.Select(p => (Before: before.Find(p.Point.Id)!, After: after.Find(p.Point.Id)!)).ToList();
        var engagements = view.Rows.Engagements.Where(e => view.IsOf(pair, e)).ToList();
        var ofPair = engagements.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var deadlines = view.Rows.Deadlines
            .Where(d => d.IsKnownOn(asOf) && d.FrictionPoints.Any(id => view.FindPoint(id) is { } point && pair.Includes(point.Point)))
            .Select(d => d.AsSeenOn(asOf)).ToLookup(d => GroupOf(d, period));
        return new()
        {
            Pair = pair,
            Period = period,
            Before = history.On(since),
            After = history.On(asOf),
            Points = [.. readings.Select(r => PointPeriod.Of(r.Before, r.After, period)).Where(p => p.Events.Count > 0 || p.Changes.Count > 0)],
            Readings = readings,
            OfThePair = [.. view.Between(since, asOf).Where(e => e.Event.FrictionPoints.Count == 0 && view.IsOf(pair, e)).Select(e => e.Event)],
            Engagements = [.. engagements.Where(e => period.Holds(e.LastDay)).OrderBy(e => e.LastDay).ThenBy(e => e.Id, StringComparer.Ordinal)],
            Commitments = [.. view.Rows.Commitments
                .Where(c => c.MadeOn <= asOf && ofPair.Contains(c.Engagement) && (c.MadeOn > since || c.StateOn(since) != c.StateOn(asOf)))
                .Select(c => c.AsSeenOn(asOf, id => view.HasHappened(id, asOf)))],
            Passed = [.. deadlines[Group.Passed]],
            Coming = [.. deadlines[Group.Coming]],
            Announced = [.. deadlines[Group.Announced]],
        };
    }

    private enum Group { None, Passed, Coming, Announced }

    private static Group GroupOf(Deadline deadline, BriefPeriod period) =>
        period.Holds(deadline.Date) || period.Holds(deadline.OutcomeOn) ? Group.Passed
        : deadline.Outcome != DeadlineOutcome.Pending || deadline.Date <= period.AsOf ? Group.None
        : deadline.Date <= period.AsOf.AddDays(ComingDays) ? Group.Coming
        : period.Holds(deadline.AnnouncedOn) ? Group.Announced
        : Group.None;
}

/// <summary>A friction point in a period.</summary>
/// <param name="After">Where it stands on the last day.</param>
/// <param name="Changes">What reads differently from the first day; may be empty.</param>
/// <param name="Events">Live developments of the period that name it, oldest first; may be empty.</param>
public sealed record PointPeriod(PointReading After, IReadOnlyList<BriefChange> Changes, IReadOnlyList<ScoringEvent> Events)
{
    /// <summary>A point between two readings of it.</summary>
    public static PointPeriod Of(PointReading before, PointReading after, BriefPeriod period) => new(
        after, PointChanges.Of(before, after), [.. after.History.Events.Select(e => e.Event).Where(e => period.Holds(e.Date))]);
}
