using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Benchmarks.Scale;

/// <summary>What the scoreboard reads of some points on some days against the pure functions, replayed over the rows of the record.</summary>
internal static class SampledReadings
{
    private const int Points = 60, Days = 8;

    /// <summary>The largest difference of level, score, interval and confidence; infinite where a label, a status or a day differs.</summary>
    /// <param name="view">The scoreboard.</param>
    /// <param name="method">The method.</param>
    /// <param name="live">The live developments, weighed by the pure functions.</param>
    /// <param name="last">The last day that is looked at.</param>
    public static double LargestDifference(RecordView view, ScoringMethod method, IReadOnlyList<LiveEvent> live, DateOnly last)
    {
        var chance = new Random(11);
        var sample = Enumerable.Range(0, Points).Select(_ => view.Points[chance.Next(view.Points.Count)].Point)
            .Concat(view.Points.OrderByDescending(p => p.Events.Count).Take(3).Select(p => p.Point)).DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var events = live.SelectMany(e => e.Event.FrictionPoints.Where(sample.ContainsKey).Select(id => (id, e))).ToLookup(e => e.id, e => e.e, StringComparer.Ordinal);
        var days = Enumerable.Range(0, Days).Select(_ => last.AddDays(-chance.Next(3600))).Append(last).ToArray();
        return sample.Values.Max(point => days.Max(day => Difference(view.BoardOn(day).Find(point.Id)!, Replay(method, point, [.. events[point.Id]], day))));
    }

    private static (DirectionReading Direction, LevelReading Level, Status? Status) Replay(ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, DateOnly day)
    {
        var momentum = new Momentum(events, method.Point, method.Options);
        momentum.AdvanceTo(day.DayNumber);
        LiveEvent[] before = [.. events.TakeWhile(e => e.Day <= day.DayNumber)];
        var told = Array.FindLast(before, e => e.Event.StatusAfter.ContainsKey(point.Id));
        return (momentum.Read(), LevelSteps.Of(point, events, method.Options).At(day.DayNumber), told?.Event.StatusAfter[point.Id]);
    }

    private static double Difference(PointReading reading, (DirectionReading Direction, LevelReading Level, Status? Status) pure)
    {
        var (direction, level) = (pure.Direction, pure.Level);
        return reading.Label != direction.Label || reading.Status != pure.Status || reading.IsStale != direction.Stale ? double.PositiveInfinity : new[]
        {
            reading.Level.Level - level.Level, reading.Direction.Score - direction.Score, reading.Direction.Low - direction.Low,
            reading.Direction.High - direction.High, reading.Direction.Confidence - direction.Confidence,
        }.Max(Math.Abs);
    }
}
