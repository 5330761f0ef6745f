using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class SparklineTests
{
    [Fact]
    public void MissingMonth_BreaksTheLine() =>
        Assert.Equal(2, Line([1, 2, null, 3, 4]).QuerySelector("path")!.GetAttribute("d")!.Count(c => c == 'M'));

    [Fact]
    public void NothingKnown_DrawsNoEnd() => Assert.Empty(Line([null, null]).QuerySelectorAll("circle"));

    [Fact]
    public void Line_EndsWhereItsLastValueStands() =>
        Assert.Equal(("93", "12"), Line([50, 0]).QuerySelector("circle") is { } end ? (end.GetAttribute("cx"), end.GetAttribute("cy")) : default);

    [Fact]
    public void Line_IsSaid() => Assert.Equal("From 1 to <2>", Line([1], "From 1 to <2>").GetAttribute("aria-label"));

    private static IElement Line(double?[] values, string label = "Direction over a year") =>
        new HtmlParser().ParseDocument(SparklineMarkup.Of(values, label, ChartTone.Narrowing)).QuerySelector("svg")!;
}
