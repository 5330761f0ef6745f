using System.Text.Json;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The method against its published vectors (SCORING.md §9), to 1e-9.</summary>
public class VectorTests
{
    private const double Tolerance = 1e-9;
    private static readonly ScoringMethod Method = new(new());

    public static TheoryData<int> CaseNumbers => [.. Enumerable.Range(0, Vectors.Cases.Count)];

    public static TheoryData<int> RecordDayNumbers => [.. Enumerable.Range(0, Vectors.RecordDays.Count)];

    [Theory]
    [MemberData(nameof(CaseNumbers))]
    public void RandomHistory_ReadsAsTheReference(int number)
    {
        var given = Vectors.Cases[number];
        var asOf = Vectors.Day(given);
        var live = LiveEvents.Of(Vectors.Events(given), Method.Options);
        var scope = given.GetProperty("scope").GetString() switch
        {
            "point" => Method.Point,
            "group" => Method.Group,
            _ => Method.Relationship,
        };

        AssertDirection(given.GetProperty("direction"), DirectionOf(live, scope, asOf));

        var points = Vectors.Points(given);
        foreach (var expected in given.GetProperty("levels").EnumerateObject())
        {
            var point = points.Single(p => p.Id == expected.Name);
            AssertLevel(expected.Value, LevelOf(point, live, asOf), "L", "by");
        }

        var sum = points.Sum(p => LevelOf(p, live, asOf).Level);
        Assert.Equal(given.GetProperty("relationshipLevel").GetDouble(), sum / (sum + Method.Options.LevelHalf), Tolerance);
    }

    [Theory]
    [MemberData(nameof(RecordDayNumbers))]
    public void ShippedRecord_ReadsAsTheReference(int number)
    {
        var given = Vectors.RecordDays[number];
        var asOf = Vectors.Day(given);
        var live = LiveEvents.Of(ShippedRecord.Developments.Select(ScoringEvent.From), Method.Options);

        foreach (var expected in given.GetProperty("points").EnumerateArray())
        {
            var point = ShippedRecord.FrictionPoints.Single(p => p.Id == expected.GetProperty("id").GetString());
            LiveEvent[] own = [.. live.Where(e => e.Event.FrictionPoints.Contains(point.Id))];
            AssertLevel(expected, LevelOf(point, own, asOf), "level", "levelBy");
            AssertDirection(expected.GetProperty("direction"), DirectionOf(own, Method.Point, asOf));
        }

        AssertRelationship(given.GetProperty("relationship"), HistoryOf(live, asOf), asOf);
    }

    private static RelationshipHistory HistoryOf(IReadOnlyList<LiveEvent> live, DateOnly through)
    {
        var pair = Relationship.Between("CN", "US", ["US", "CN"]);
        var between = ShippedRecord.FrictionPoints.Where(pair.Includes).ToDictionary(p => p.Id);
        var events = PairEvents.Of(pair, live, between.ContainsKey, ShippedRecord.Engagements, isMainPair: true, Method.Options);
        var levels = between.Values.Select(p => new PointLevels(p.Id, LevelSteps.Of(p, [.. live.Where(e => e.Event.FrictionPoints.Contains(p.Id))], Method.Options)));
        return new(Method, events, [.. levels], through);
    }

    private static void AssertRelationship(JsonElement expected, RelationshipHistory history, DateOnly asOf)
    {
        var day = history.On(asOf);
        AssertDirection(expected.GetProperty("direction"), history.DirectionOn(asOf));
        Assert.Equal(expected.GetProperty("level").GetDouble(), day.Level, Tolerance);
        Assert.Equal(expected.GetProperty("tension").GetDouble(), day.Tension, Tolerance);
        var sustained = expected.GetProperty("sustained");
        Assert.Equal(sustained.GetProperty("netDeeds").GetDouble(), day.Tests.NetDeeds, Tolerance);
        Assert.Equal(sustained.GetProperty("levelBefore").GetDouble(), day.Tests.LevelBefore, Tolerance);
        Assert.Equal(sustained.GetProperty("neverEscalating").GetBoolean(), day.Tests.NeverEscalating);
        Assert.Equal(sustained.GetProperty("narrowingSeen").GetBoolean(), day.Tests.NarrowingSeen);
        Assert.Equal(sustained.GetProperty("deedsEase").GetBoolean(), day.Tests.DeedsEase);
        Assert.Equal(sustained.GetProperty("levelFell").GetBoolean(), day.Tests.LevelFell);
        Assert.Equal(sustained.GetProperty("met").GetBoolean(), day.Tests.Met);
        Assert.Equal(day.Tension, history.TensionPartsOn(asOf).Sum(p => p.Value), 1e-12);
    }

    private static DirectionReading DirectionOf(IReadOnlyList<LiveEvent> live, ScoringScope scope, DateOnly asOf)
    {
        var momentum = new Momentum(live, scope, Method.Options);
        momentum.AdvanceTo(asOf.DayNumber);
        return momentum.Read();
    }

    private static LevelReading LevelOf(FrictionPoint point, IReadOnlyList<LiveEvent> live, DateOnly asOf) =>
        LevelSteps.Of(point, [.. live.Where(e => e.Event.FrictionPoints.Contains(point.Id))], Method.Options).At(asOf.DayNumber);

    private static void AssertDirection(JsonElement expected, DirectionReading actual)
    {
        Assert.Equal(expected.GetProperty("label").GetString(), actual.Label.Code());
        Assert.Equal(expected.GetProperty("s").GetDouble(), actual.Sum, Tolerance);
        Assert.Equal(expected.GetProperty("z").GetDouble(), actual.Mass, Tolerance);
        Assert.Equal(expected.GetProperty("score").GetDouble(), actual.Score, Tolerance);
        Assert.Equal(expected.GetProperty("se").GetDouble(), actual.StandardError, Tolerance);
        Assert.Equal(expected.GetProperty("low").GetDouble(), actual.Low, Tolerance);
        Assert.Equal(expected.GetProperty("high").GetDouble(), actual.High, Tolerance);
        Assert.Equal(expected.GetProperty("confidence").GetDouble(), actual.Confidence, Tolerance);
        Assert.Equal(expected.GetProperty("stale").GetBoolean(), actual.Stale);
        var odds = expected.GetProperty("probabilities");
        Assert.Equal(odds.GetProperty("narrowing").GetDouble(), actual.Probabilities.Narrowing, Tolerance);
        Assert.Equal(odds.GetProperty("holding").GetDouble(), actual.Probabilities.Holding, Tolerance);
        Assert.Equal(odds.GetProperty("escalating").GetDouble(), actual.Probabilities.Escalating, Tolerance);
        Assert.Equal(actual.Score, actual.Parts.Sum(p => p.Value), 1e-12);
        var parts = actual.Parts.ToDictionary(p => p.Id, p => p.Value);
        var named = expected.GetProperty("parts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());
        Assert.All(named, p => Assert.Equal(p.Value, parts[p.Key], Tolerance));
        Assert.All(parts.Where(p => !named.ContainsKey(p.Key)), p => Assert.Equal(0, p.Value, Tolerance));
    }

    private static void AssertLevel(JsonElement expected, LevelReading actual, string level, string by)
    {
        Assert.Equal(expected.GetProperty(level).GetDouble(), actual.Level, Tolerance);
        Assert.Equal(expected.GetProperty("status").GetString(), actual.Status?.Code());
        Assert.Equal(expected.GetProperty(by).GetString(), actual.StatusBy);
        Assert.Equal(expected.GetProperty("rate").ValueKind == JsonValueKind.Null ? null : expected.GetProperty("rate").GetDouble(), actual.Rate);
        Assert.Equal(expected.GetProperty("rateBy").GetString(), actual.RateBy);
        Assert.Equal(actual.Level, actual.Parts().Sum(p => p.Value), 1e-12);
    }
}
