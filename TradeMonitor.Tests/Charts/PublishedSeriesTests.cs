using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class PublishedSeriesTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 5);

    [Fact]
    public void Step_IsToldAgainstWhatHeldAYearBefore()
    {
        var series = Steps((new(2024, 1, 1), 19.8), (new(2025, 3, 4), 42.5), (new(2025, 11, 14), 47.5));

        Assert.Equal("47.5% on 14 Nov 2025, up from 19.8% a year before", series.Finding);
        Assert.Equal("ends on 14 Nov 2025", series.End);
    }

    [Fact]
    public void Month_IsToldAgainstTheSameMonthOfTheYearBefore()
    {
        var series = new PublishedSeries("Exports", "USD bn, FAS", "Census", true, true, [new(new(2021, 12, 1), 13.3), new(new(2022, 11, 1), 9.9), new(new(2022, 12, 1), 12.6)]);

        Assert.Equal("$12.6bn in Dec 2022, down from $13.3bn a year before", series.Finding);
        Assert.Equal("shown to Dec 2022", series.End);
    }

    [Fact]
    public void MonthWithoutOneAYearBefore_StandsAlone() =>
        Assert.Equal("1,555.8 in May 2026", new PublishedSeries("Index", "index", "BBD", true, false, [new(new(2026, 5, 1), 1555.8)]).Finding);

    [Fact]
    public void Step_HoldsAtTheLeftEdge_AndEndsOnItsLastDay()
    {
        var chart = Steps((new(2024, 1, 1), 20), (new(2025, 7, 1), 30)).Draw("beside", new(new(2025, 6, 5), AsOf), AsOf, named: true);

        Assert.Equal([new(new(2025, 6, 5), 20), new(new(2025, 7, 1), 30)], chart.Series[0].Points);
        Assert.Equal("Rate: 30.0% on 1 Jul 2025, up from 20.0% a year before", chart.Title);
        Assert.Equal("percent; each figure holds until the next; ends on 1 Jul 2025", chart.Footer.Unit);
    }

    [Fact]
    public void SeriesThatEndedBeforeTheAxis_DrawsNothingAndSaysWhen()
    {
        var chart = Steps((new(2020, 1, 1), 20), (new(2021, 1, 1), 21)).Draw("beside", new(new(2025, 6, 5), AsOf), AsOf, named: true);

        Assert.Empty(chart.Series[0].Points);
        Assert.Contains("ends on 1 Jan 2021", chart.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesWithoutFigures_SaysSo() => Assert.Equal("No figure yet", Steps().Finding);

    private static PublishedSeries Steps(params (DateOnly Day, double Value)[] points) =>
        new("Rate", "percent", "PIIE", false, false, points.Select(p => new ChartPoint(p.Day, p.Value)).ToSequence());
}
