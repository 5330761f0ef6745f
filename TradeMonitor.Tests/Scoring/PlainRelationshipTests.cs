using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Scoring;

/// <summary>A pair's history equals the formulas of §5 worked out afresh, to 1e-9.</summary>
public class PlainRelationshipTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Relationship_EqualsTheBatchFormula() => Histories.Any.Hold(history =>
    {
        var plain = new PlainRelationship(history);
        var product = history.Relationship();
        var actual = product.On(history.AsOf);

        var tests = plain.Sustained(history.AsOf);

        var direction = plain.Direction(history.AsOf);
        PlainMethodTests.AssertEqual(direction, product.DirectionOn(history.AsOf));
        Assert.Equal(plain.Level(history.AsOf), actual.Level, Tolerance);
        Assert.Equal(50 * plain.Level(history.AsOf) + 25 * (1 + direction.B), actual.Tension, Tolerance);
        Assert.Equal(tests.NetDeeds, actual.Tests.NetDeeds, Tolerance);
        Assert.Equal(
            (tests.NeverEscalating, tests.NarrowingSeen, tests.LevelFell),
            (actual.Tests.NeverEscalating, actual.Tests.NarrowingSeen, actual.Tests.LevelFell));
        Assert.True(tests.DeedsEase == actual.Tests.DeedsEase || Math.Abs(tests.NetDeeds) < Tolerance);
    });

    [Fact]
    public void RandomHistories_ReachEveryOutcome()
    {
        var seen = new HashSet<string>();
        Histories.Any.Hold(history =>
        {
            var day = history.Relationship().On(history.AsOf);
            seen.Add("pair " + day.Label);
            seen.Add("point " + history.Direction(Readings.Method.Point).Label);
            seen.Add("stale " + history.Direction(Readings.Method.Point).Stale);
            seen.Add("status " + history.Level("f").Status);
            seen.Add("tests held " + day.Tests.Held);
        });

        Assert.Equal(4 + 4 + 2 + 10 + 5, seen.Count);
    }
}
