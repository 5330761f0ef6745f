using System.Globalization;
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
    public void WeightierOfNamesTogether_KeepTheirRows() =>
        Assert.Equal(
            [null, 1, 0],
            Rows(new DayMarker(new(2025, 5, 1), "Geneva"), new DayMarker(new(2025, 5, 8), "London", Weight: 1), new DayMarker(new(2025, 5, 12), "Stockholm", Weight: 2)));

    [Theory]
    [InlineData("2025-02-20", ChartRoom.Wide)]
    [InlineData("2025-03-10", ChartRoom.Medium)]
    [InlineData("2025-07-01", ChartRoom.Narrow)]
    public void NameThatWouldTouchAnother_StandsInWiderChartsOnly(string washington, ChartRoom room)
    {
        DayMarker[] markers = [new(new(2025, 1, 20), "Seoul", 2), new(new(2025, 1, 20), "Busan", 2), new(DateOnly.Parse(washington, CultureInfo.InvariantCulture), "Washington", 1)];

        Assert.Equal(room, SketchLabels.Days(Model([.. markers], Line("Rate", 10)))[^1].Room);
    }

    [Theory]
    [InlineData("2025-12-30", true)]
    [InlineData("2025-11-01", false)]
    public void LongNameOfTheLastDays_EndsAtTheEdge(string day, bool atEdge) =>
        Assert.Equal(atEdge, Assert.Single(SketchLabels.Days(Model([new(DateOnly.Parse(day, CultureInfo.InvariantCulture), "Kuala Lumpur")], Line("Rate", 10)))).AtEdge);

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

    [Fact]
    public void LettersOfLinesThatEndTogether_StandAroundTheirEnds()
    {
        var names = SketchLabels.Lines(Model([], Line("A", 50), Line("B", 50), Line("C", 50), Line("D", 90)), 130);

        Assert.Equal(["D", "A", "B", "C"], names.Select(n => n.Series.Name));
        Assert.Equal([0.1, 0.4, 0.5, 0.6], names.Select(n => Math.Round(n.Top, 6)));
        Assert.Equal([0.1, 0.5, 0.5, 0.5], names.Select(n => Math.Round(n.End!.Value, 6)));
    }

    [Fact]
    public void LettersAtTheFoot_StayWithinThePlot() =>
        Assert.Equal([0.8, 0.9, 1], SketchLabels.Lines(Model([], Line("A", 0), Line("B", 0), Line("C", 2)), 130).Select(n => Math.Round(n.Top, 6)));

    private static IEnumerable<int?> Rows(params Sequence<DayMarker> markers) => SketchLabels.Days(Model(markers, Line("Rate", 10))).Select(n => n.Row);

    private static ChartSeries Line(string name, double value) =>
        new(name, SeriesKind.Line, ChartTone.Primary, [new(Days.From, value), new(Days.To, value)]);

    private static ChartModel Model(Sequence<DayMarker> markers, params Sequence<ChartSeries> series) => new(
        "rate", "Rate", "Rate.", Days, new(0, 100, 25), new("Rate", "Federal Register", Days.To), series, dayMarkers: markers);
}
