using TradeMonitor.Web.Features.Overview;

namespace TradeMonitor.Tests.Features.Overview;

public class RecentEventsTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);

    [Fact]
    public void LastFortyDays_AreTold_NewestFirst()
    {
        var recent = RecentEvents.Of([Event(60), Event(39), Event(0)], AsOf);

        Assert.False(recent.IsQuiet);
        Assert.Equal([AsOf, AsOf.AddDays(-39)], recent.Events.Select(e => e.Day));
    }

    [Fact]
    public void Silence_ShowsTheLatestBeforeIt()
    {
        var recent = RecentEvents.Of([Event(90), Event(53), Event(40)], AsOf);

        Assert.True(recent.IsQuiet);
        Assert.Equal(AsOf.AddDays(-40), recent.Events[0].Day);
    }

    [Fact]
    public void BusyDays_SayHowManyAreLeftOut()
    {
        var recent = RecentEvents.Of([.. Enumerable.Range(0, 30).Reverse().Select(Event)], AsOf);

        Assert.Equal(30, recent.Events.Count + recent.Others);
    }

    private static EventPart Event(int daysBefore) => new($"d{daysBefore}", AsOf.AddDays(-daysBefore), 0.1);
}
