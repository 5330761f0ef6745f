using Bunit;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ContributionBarTests : BunitContext
{
    [Theory]
    [InlineData(-1.34, "left:0%;width:50%;background:var(--tm-narrowing)")]
    [InlineData(0.67, "left:50%;width:25%;background:var(--tm-escalating)")]
    public void Bar_StandsOnItsSideOfZero(double value, string style) =>
        Assert.Equal(style, Render<ContributionBar>(p => p.Add(c => c.Value, value).Add(c => c.Greatest, 1.34)).Find(".bar").GetAttribute("style"));
}
