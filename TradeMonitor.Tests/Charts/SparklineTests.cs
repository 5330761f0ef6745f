using Bunit;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class SparklineTests : BunitContext
{
    [Fact]
    public void MissingMonth_BreaksTheLine() =>
        Assert.Equal(2, RenderLine([1, 2, null, 3, 4]).Find("path").GetAttribute("d")!.Count(c => c == 'M'));

    [Fact]
    public void NothingKnown_DrawsNoEnd() => Assert.Empty(RenderLine([null, null]).FindAll("circle"));

    [Fact]
    public void Line_IsSaid() => Assert.Equal("Direction over a year", RenderLine([1]).Find("svg").GetAttribute("aria-label"));

    private IRenderedComponent<Sparkline> RenderLine(Sequence<double?> values) =>
        Render<Sparkline>(p => p.Add(c => c.Values, values).Add(c => c.Label, "Direction over a year"));
}
