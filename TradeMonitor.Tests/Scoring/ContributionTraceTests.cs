using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

public class ContributionTraceTests
{
    private static readonly ScoringMethod Method = new(new());

    public static TheoryData<int> Days => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Days))]
    public void EveryStepOfEveryPoint_IsItsPartOfTheReading(int number)
    {
        var asOf = new DateOnly(2018, 9, 1).AddDays(number * 260);
        var live = LiveEvents.Of(ShippedRecord.Developments.Select(ScoringEvent.From), Method.Options);

        Assert.All(ShippedRecord.FrictionPoints, point =>
            AssertEqual([.. live.Where(e => e.Event.FrictionPoints.Contains(point.Id))], Method.Point, asOf));
    }

    [Fact]
    public void ScopeWithAFloor_IsTakenApartToo() =>
        AssertEqual(LiveEvents.Of(ShippedRecord.Developments.Select(ScoringEvent.From), Method.Options), Method.Relationship, new(2025, 12, 5));

    private static void AssertEqual(IReadOnlyList<LiveEvent> events, ScoringScope scope, DateOnly asOf)
    {
        var momentum = new Momentum(events, scope, Method.Options);
        momentum.AdvanceTo(asOf.DayNumber);
        var reading = momentum.Read();

        var trace = ContributionTrace.Of(events, scope, Method.Options, asOf);

        var parts = reading.Parts.Where(p => !p.IsDeadline).ToArray();
        Assert.Equal(parts.Select(p => p.EventId), trace.Select(t => t.Event.Event.Id));
        Assert.All(trace.Zip(parts), t => Assert.Equal(t.Second.Value, t.First.Value / reading.Mass, 1e-12));
    }
}
