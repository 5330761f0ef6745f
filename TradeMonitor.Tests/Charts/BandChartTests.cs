using Bunit;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class BandChartTests : BunitContext
{
    private static readonly DayRange Days = new(new(2025, 1, 1), new(2025, 1, 11));

    [Fact]
    public void Segment_LiesOnItsDaysAndSaysThem()
    {
        var cut = RenderBand(new BandSegment(new(2025, 1, 3), new(2025, 1, 7), "In force 20%", ChartTone.Escalating));

        var segment = cut.Find("li");
        Assert.StartsWith("left:20%;width:50%;", segment.GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal("In force 20%: 3 Jan 2025 to 7 Jan 2025", segment.GetAttribute("title"));
    }

    [Fact]
    public void NarrowSegment_HasItsFigureToFallBackOn()
    {
        var segment = RenderBand(new BandSegment(new(2025, 1, 3), new(2025, 1, 7), "In force 20%", ChartTone.Escalating, "20%")).Find("li");

        Assert.Equal(("20%", "In force 20%"), (segment.QuerySelector(".figure")!.TextContent, segment.QuerySelector(".label")!.TextContent));
    }

    [Fact]
    public void LastState_StandsAboveTheBand() =>
        Assert.Equal(
            "Eased 10% since 7 Jan 2025",
            RenderBand(new(new(2025, 1, 1), new(2025, 1, 6), "In force 20%", ChartTone.Escalating), new(new(2025, 1, 7), new(2025, 1, 11), "Eased 10%", ChartTone.NarrowingSoft))
                .Find(".now").TextContent);

    [Fact]
    public void SegmentOffTheAxis_IsLeftOut() =>
        Assert.Empty(RenderBand(new BandSegment(new(2024, 1, 1), new(2024, 12, 31), "Threatened", ChartTone.Muted)).FindAll("li"));

    [Fact]
    public void Track_HasTheMarginsOfTheCharts() =>
        Assert.Equal($"margin-left:{ChartFrame.Left}px;margin-right:{ChartFrame.Right}px", RenderBand().Find("ol").GetAttribute("style"));

    private IRenderedComponent<BandChart> RenderBand(params Sequence<BandSegment> segments) => Render<BandChart>(p => p
        .Add(c => c.Name, "status").Add(c => c.Title, "Status").Add(c => c.Days, Days).Add(c => c.Segments, segments));
}
