using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>All that the overview says of a pair as of a day; immutable and shared by all readers.</summary>
public sealed record OverviewModel
{
    public required Relationship Pair { get; init; }
    public required DateOnly AsOf { get; init; }
    /// <summary>The first day with anything on record of the pair; null if there is none up to the as-of day.</summary>
    public required DateOnly? FirstDay { get; init; }
    public required PairReading Reading { get; init; }
    public required IReadOnlyList<DirectionCount> Counts { get; init; }
    public required PolicyShifts Shifts { get; init; }
    public required CommitmentTally Commitments { get; init; }
    public required NextDeadline? Deadline { get; init; }
    /// <summary>Deadlines that have passed of which the record tells no outcome.</summary>
    public required int DeadlinesWithoutOutcome { get; init; }
    public required RecentEvents Recent { get; init; }
    /// <summary>The greatest parts of the direction, greatest first.</summary>
    public required IReadOnlyList<EventPart> Reasons { get; init; }
    /// <summary>What the chart rests on: <c>231 developments</c>.</summary>
    public required int Developments { get; init; }

    /// <summary>Points of the pair.</summary>
    public int Points => Counts.Sum(c => c.Now);

    private const int MostReasons = 7;

    /// <summary>Computes it.</summary>
    /// <param name="view">The record.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The constants of the method.</param>
    public static OverviewModel Of(RecordView view, Relationship pair, DateOnly asOf, Scoring.ScoringOptions options)
    {
        var history = view.HistoryOf(pair, asOf);
        var reading = PairReading.Of(history, asOf, options);
        var parts = EventPart.Of(reading.Direction);
        Deadline[] deadlines = [.. view.Rows.Deadlines.Where(d => d.FrictionPoints.Any(IsOfPair))];
        var engagements = view.Rows.Engagements.Where(e => view.IsOf(pair, e)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Pair = pair,
            AsOf = asOf,
            FirstDay = history.FirstDay <= asOf ? history.FirstDay : null,
            Reading = reading,
            Counts = DirectionCount.Of(pair, view.BoardOn(asOf), view.BoardOn(asOf.AddDays(-DirectionCount.DaysBack))),
            Shifts = PolicyShifts.Of(view.Between(asOf.AddDays(-PolicyShifts.Days), asOf).Where(e => view.IsOf(pair, e))),
            Commitments = CommitmentTally.Of(view.Rows.Commitments.Where(c => engagements.Contains(c.Engagement)), asOf),
            Deadline = NextDeadline.Of(deadlines, asOf),
            DeadlinesWithoutOutcome = NextDeadline.PassedWithoutOutcome(deadlines, asOf),
            Recent = RecentEvents.Of(parts, asOf),
            Reasons = [.. parts.Where(p => p.Part != 0).OrderByDescending(p => Math.Abs(p.Part)).ThenByDescending(p => p.Day).Take(MostReasons)],
            Developments = parts.Count(p => p.EngagementId is null),
        };

        bool IsOfPair(string id) => view.FindPoint(id) is { } point && pair.Includes(point.Point);
    }
}
