using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Overview;

public class OverviewStateTests
{
    private static readonly AppUrls Urls = new(null, null);

    [Fact]
    public void Links_KeepWhatElseIsChosen()
    {
        var state = OverviewState.Read("6m", "us-port-fees~2025-10", "all");

        Assert.Null(state.Problem);
        Assert.Equal("/?range=all&cell=us-port-fees~2025-10&points=all", state.WithRange(Urls, TensionRange.Choices[3]));
        Assert.Equal("/?range=6m&points=all", state.WithCell(Urls, null));
        Assert.Equal("/?range=6m&cell=us-port-fees~2025-10", state.WithPoints(Urls, false));
    }

    [Fact]
    public void Indicator_StaysInEveryLink()
    {
        var state = OverviewState.Read(null, null, null, "piie-us-tariff-on-china");

        Assert.Equal("/?range=all&indicator=piie-us-tariff-on-china", state.WithRange(Urls, TensionRange.Choices[3]));
        Assert.Equal("/?points=all&indicator=piie-us-tariff-on-china", state.WithPoints(Urls, true));
    }

    [Fact]
    public void Default_NeedsNoParameter() => Assert.Equal("/", OverviewState.Read("2y", null, null).WithCell(Urls, null));

    [Theory]
    [InlineData("~2025-10")]
    [InlineData("us-port-fees")]
    [InlineData("us-port-fees~2025-13")]
    [InlineData("us-port-fees~")]
    public void CellThatIsNone_IsRefusedWithTheForm(string cell)
    {
        var state = OverviewState.Read(null, cell, null);

        Assert.Null(state.Cell);
        Assert.Contains("Use the form point~2025-10.", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Range_EndsOnTheDayLookedAt_AndIsNeverEmpty()
    {
        var asOf = new DateOnly(2025, 12, 5);

        Assert.All(TensionRange.Choices, c => Assert.Equal(asOf, c.Days(asOf, null).To));
        Assert.Equal(new(2018, 3, 1), TensionRange.Choices[3].Days(asOf, new(2018, 3, 1)).From);
    }
}
