using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>What the method says of a point over time, worked out once from its live events.</summary>
/// <param name="Levels">The level.</param>
/// <param name="Directions">The direction.</param>
/// <param name="Statuses">The status.</param>
internal sealed record PointSteps(LevelSteps Levels, DirectionSteps Directions, StatusSteps Statuses)
{
    /// <summary>Replays the events of a point.</summary>
    public static PointSteps Of(ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events) => new(
        LevelSteps.Of(point, events, method.Options), DirectionSteps.Of(events, method.Point, method.Options), StatusSteps.Of(point.Id, events));
}
