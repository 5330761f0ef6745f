using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ToldTests
{
    [Fact]
    public void WhatWasTold_IsHeardOnce_AndWhatWasToldBeforeItIsForgotten()
    {
        var told = new Told<int>();
        told.Note(1, 0);
        told.Note(2, 0);
        told.Note(3, 0);

        Assert.True(told.Hears(2));
        Assert.False(told.Hears(2));
        Assert.False(told.Hears(1));
        Assert.True(told.Hears(3));
    }

    [Fact]
    public void WhatThePageShowsAlready_ComesNotBack()
    {
        var told = new Told<int>();
        told.Note(1, shown: 1);

        Assert.False(told.Hears(1));
    }
}
