using TradeMonitor.Benchmarks.Load;

namespace TradeMonitor.Tests.Load;

/// <summary>Which batch answers a click.</summary>
public class ClickTests
{
    [Fact]
    public async Task Link_IsAnsweredByTheNextBatch()
    {
        var click = new Click(isEvent: false);

        Assert.True(click.Draw(10));

        Assert.Equal(10, await click.Answered);
    }

    [Fact]
    public async Task Event_IsAnsweredWhenItsHandlerHasEnded_ByTheBatchBefore()
    {
        var click = new Click(isEvent: true);

        Assert.False(click.Draw(10));
        Assert.True(click.End());

        Assert.Equal(10, await click.Answered);
    }

    [Fact]
    public async Task EventThatLeadsElsewhere_IsAnsweredByTheBatchAfterItsOwn()
    {
        var click = new Click(isEvent: true);

        click.Lead();
        Assert.False(click.Draw(10));
        Assert.False(click.End());
        Assert.True(click.Draw(20));

        Assert.Equal(20, await click.Answered);
    }

    [Fact]
    public async Task LostCircuit_AnswersNothing()
    {
        var click = new Click(isEvent: true);

        click.Lose();

        Assert.Null(await click.Answered);
    }
}
