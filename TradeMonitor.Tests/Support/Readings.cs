using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>Short ways to the product's readings.</summary>
internal static class Readings
{
    public static readonly ScoringMethod Method = new(new());

    /// <summary>The three columns of the constants, product beside plain.</summary>
    public static readonly IReadOnlyList<(ScoringScope Product, PlainScope Plain)> Scopes =
        [(Method.Point, PlainTables.Point), (Method.Group, PlainTables.Group), (Method.Relationship, PlainTables.Relationship)];

    public static DirectionReading Direction(this History history, ScoringScope scope) => history.Events.Direction(scope, history.AsOf);

    public static DirectionReading Direction(this IEnumerable<ScoringEvent> events, ScoringScope scope, DateOnly asOf) =>
        LiveEvents.Of(events, Method.Options).Direction(scope, asOf);

    public static DirectionReading Direction(this IReadOnlyList<LiveEvent> live, ScoringScope scope, DateOnly asOf)
    {
        var momentum = new Momentum(live, scope, Method.Options);
        momentum.AdvanceTo(asOf.DayNumber);
        return momentum.Read();
    }

    public static LevelReading Level(this History history, string point) => history.Events.Level(history.Point(point), history.AsOf);

    public static LevelReading Level(this IEnumerable<ScoringEvent> events, FrictionPoint point, DateOnly asOf) =>
        Steps(LiveEvents.Of(events, Method.Options), point).At(asOf.DayNumber);

    /// <summary>The pair US–CN through the history's day.</summary>
    public static RelationshipHistory Relationship(this History history)
    {
        var pair = Web.Domain.Relationship.Between("US", "CN", ["US", "CN"]);
        var live = LiveEvents.Of(history.Events, Method.Options);
        var between = history.Points.Where(pair.Includes).ToDictionary(p => p.Id);
        var events = PairEvents.Of(pair, live, between.ContainsKey, history.Engagements, isMainPair: true, Method.Options);
        return new(Method, events, [.. between.Values.Select(p => new PointLevels(p.Id, Steps(live, p)))], history.AsOf);
    }

    /// <summary>What is left of an event's own contribution, c; zero where it does not count.</summary>
    public static double Contribution(this DirectionReading reading, string id) =>
        reading.Mass * reading.Parts.Where(p => p.EventId == id && !p.IsDeadline).Sum(p => p.Value);

    /// <summary>Narrowing, holding or unknown, escalating as −1, 0, 1.</summary>
    public static int Rank(this DirectionLabel label) => label switch { DirectionLabel.Narrowing => -1, DirectionLabel.Escalating => 1, _ => 0 };

    /// <summary>The two say the same of a direction; order of summation may differ in the last digits.</summary>
    public static void AssertSame(DirectionReading expected, DirectionReading actual)
    {
        Assert.Equal(expected.Score, actual.Score, 1e-12);
        Assert.Equal(expected.Sum, actual.Sum, 1e-11);
        Assert.Equal(expected.Mass, actual.Mass, 1e-11);
        Assert.Equal(expected.StandardError, actual.StandardError, 1e-12);
        Assert.Equal((expected.Label, expected.Since, expected.Stale), (actual.Label, actual.Since, actual.Stale));
    }

    private static LevelSteps Steps(IReadOnlyList<LiveEvent> live, FrictionPoint point) =>
        LevelSteps.Of(point, [.. live.Where(e => e.Event.FrictionPoints.Contains(point.Id))], Method.Options);
}
