using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ChartModelTests
{
    private static readonly DateOnly Day = new(2025, 5, 12);

    [Fact]
    public void SameContent_IsEqual()
    {
        Assert.Equal(Samples.Full(), Samples.Full());
        Assert.Equal(Samples.Full().GetHashCode(), Samples.Full().GetHashCode());
    }

    [Fact]
    public void OneValueChanged_IsNotEqual() =>
        Assert.NotEqual(Samples.Tension(new ChartPoint(Day, 41)), Samples.Tension(new ChartPoint(Day, 41.0000001)));

    [Fact]
    public void DaysOutOfOrder_AreRefused() =>
        Assert.Contains("2025-05-11", Assert.Throws<ArgumentException>(
            () => Samples.Tension(new ChartPoint(Day, 1), new ChartPoint(Day.AddDays(-1), 2))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ValueThatIsNoNumber_IsRefused(double value) =>
        Assert.Throws<ArgumentException>(() => Samples.Tension(new ChartPoint(Day, value)));

    [Fact]
    public void RangeThatEndsBeforeItStarts_IsRefused() => Assert.Throws<ArgumentException>(() => new DayRange(Day, Day));

    [Fact]
    public void IntervalWithSwappedEnds_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ChartInterval("80% interval", ChartTone.Primary, [new(Day, 2, 1)]));

    [Fact]
    public void SpellThatEndsBeforeItStarts_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Spell(Day, Day.AddDays(-1), ChartTone.Escalating, "escalating"));

    [Fact]
    public void BandWithoutHeight_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ThresholdBand(1, 1, ChartTone.Escalating, "none"));

    [Theory]
    [InlineData("Tension")]
    [InlineData("tension index")]
    [InlineData("")]
    public void NameNotInKebabCase_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new ChartModel(
            name, "t", "a", new(Day, Day.AddDays(1)), new(0, 1, 1), new("u", "s", Day), [new("s", SeriesKind.Line, ChartTone.Primary, [])]));

    [Fact]
    public void TwoSeriesOfOneName_AreRefused()
    {
        ChartSeries series = new("Rate", SeriesKind.Step, ChartTone.Primary, []);

        Assert.Throws<ArgumentException>(() => new ChartModel(
            "rate", "t", "a", new(Day, Day.AddDays(1)), new(0, 1, 1), new("u", "s", Day), [series, series]));
    }

    [Theory]
    [InlineData(0, 100, 30)]
    [InlineData(0, 100, 0)]
    [InlineData(0, 100, -20)]
    [InlineData(0, 100, 1)]
    [InlineData(100, 0, 20)]
    public void StepThatDoesNotDivideTheAxis_IsRefused(double min, double max, double step) =>
        Assert.Throws<ArgumentException>(() => new ValueAxis(min, max, step));

    [Theory]
    [InlineData(new[] { 10.0, 20 }, 0, 20)]
    [InlineData(new[] { 145.0 }, 0, 150)]
    [InlineData(new double[0], 0, 1)]
    [InlineData(new[] { -3.0, 4 }, -4, 4)]
    [InlineData(new[] { 0.07 }, 0, 0.08)]
    public void AxisAroundValues_HasRoundEnds(double[] values, double min, double max)
    {
        var axis = ValueAxis.Around(values);

        Assert.Equal((min, max), (Math.Round(axis.Min, 9), Math.Round(axis.Max, 9)));
        Assert.InRange(axis.Parts, 3, 6);
    }
}
