using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class SketchLabelsTests
{
    private static readonly DayRange Days = new(new(2025, 1, 1), new(2025, 12, 31));

    [Fact]
    public void NamesOfDaysApart_ShareTheLowerRow() =>
        Assert.Equal([0, 0], Rows(new DayMarker(new(2025, 2, 1), "Geneva"), new DayMarker(new(2025, 10, 1), "Busan")));

    [Fact]
    public void NamesOfDaysTogether_TakeTwoRowsThenStaySilent() =>
        Assert.Equal(
            [0, 1, null],
            Rows(new DayMarker(new(2025, 5, 1), "Geneva"), new DayMarker(new(2025, 5, 8), "London"), new DayMarker(new(2025, 5, 12), "Stockholm")));

    [Fact]
    public void DayOffTheAxis_HasNoName() => Assert.Empty(Rows(new DayMarker(new(2024, 5, 1), "Geneva")));

    [Fact]
    public void SingleLine_NeedsNoName() => Assert.Empty(SketchLabels.Lines(Model([], Line("Rate", 10)), 200));

    [Fact]
    public void LinesThatEndTogether_HaveNamesOneBelowTheOther()
    {
        var names = SketchLabels.Lines(Model([], Line("US", 50), Line("China", 50)), 200);

        Assert.True(names[1].Top - names[0].Top >= 15.0 / 200 - 1e-9);
    }

    [Fact]
    public void LineThatHasJustFallen_HasItsNameAboveTheFall()
    {
        ChartSeries fallen = new("US", SeriesKind.Step, ChartTone.Primary, [new(new(2025, 1, 1), 80), new(new(2025, 12, 30), 10)]);

        Assert.InRange(SketchLabels.Lines(Model([], fallen, Line("China", 50)), 200)[0].Top, 0, 0.2);
    }

    private static IEnumerable<int?> Rows(params Sequence<DayMarker> markers) => SketchLabels.Days(Model(markers, Line("Rate", 10))).Select(n => n.Row);

    private static ChartSeries Line(string name, double value) =>
        new(name, SeriesKind.Line, ChartTone.Primary, [new(Days.From, value), new(Days.To, value)]);

    private static ChartModel Model(Sequence<DayMarker> markers, params Sequence<ChartSeries> series) => new(
        "rate", "Rate", "Rate.", Days, new(0, 100, 25), new("Rate", "Federal Register", Days.To), series, dayMarkers: markers);
}
