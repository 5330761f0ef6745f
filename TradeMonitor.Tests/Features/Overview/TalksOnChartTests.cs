using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Overview;

namespace TradeMonitor.Tests.Features.Overview;

public class TalksOnChartTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 5);

    [Fact]
    public void LeadersInPerson_ComeBeforeAll()
    {
        var names = TalksOnChart.Pick(ShippedRecord.Engagements, new(AsOf.AddYears(-2), AsOf)).Select(m => m.Label).ToArray();

        Assert.Contains("Busan", names);
        Assert.Contains("Geneva", names);
        Assert.Contains("Lima", names);
        Assert.DoesNotContain("Call", names);
    }

    [Fact]
    public void ShortAxis_ShowsCallsToo()
    {
        Assert.Contains("Call", TalksOnChart.Pick(ShippedRecord.Engagements, new(AsOf.AddMonths(-3), AsOf)).Select(m => m.Label));
    }

    [Theory]
    [InlineData("2018-03-01")]
    [InlineData("2023-12-05")]
    [InlineData("2025-06-05")]
    public void EveryMarker_HasRoomForItsName(string from)
    {
        var days = new DayRange(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), AsOf);
        var markers = TalksOnChart.Pick(ShippedRecord.Engagements, days);
        var model = new ChartModel("test", "Test", "Test", days, new(0, 100, 20), new("", "", AsOf),
            [new("Index", SeriesKind.Line, ChartTone.Primary, [new(AsOf, 1)])], dayMarkers: markers);

        Assert.NotEmpty(markers);
        Assert.All(SketchLabels.Days(model), name => Assert.NotNull(name.Row));
    }

    [Fact]
    public void TalksBelowCabinetLevel_AreLeftOut()
    {
        var low = ShippedRecord.Engagements.Where(e => e.Level is not (ActorLevel.Leaders or ActorLevel.VicePremierCabinet));

        Assert.Empty(TalksOnChart.Pick(low, new(new(2018, 1, 1), AsOf)));
    }
}
