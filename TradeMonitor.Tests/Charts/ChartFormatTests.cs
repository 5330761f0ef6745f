using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ChartFormatTests
{
    [Theory]
    [InlineData(34.0, ValueFormat.WithSign, 0, "+34")]
    [InlineData(-12.0, ValueFormat.WithSign, 0, "−12")]
    [InlineData(-0.004, ValueFormat.WithSign, 2, "0.00")]
    [InlineData(0.0, ValueFormat.WithSign, 0, "0")]
    [InlineData(-3.5, ValueFormat.Plain, 1, "−3.5")]
    [InlineData(25.0, ValueFormat.Percent, 0, "25%")]
    [InlineData(null, ValueFormat.Percent, 0, "n/a")]
    public void Value_IsWrittenAsThePublicReadsIt(double? value, ValueFormat format, int decimals, string written) =>
        Assert.Equal(written, ChartFormat.Value(value, new(-100, 100, 50, format, decimals)));

    [Theory]
    [InlineData(0, 1, 0.25, 0.5, "0.50")]
    [InlineData(0, 10, 2.5, 5, "5.0")]
    [InlineData(0, 100, 20, 40, "40")]
    public void Tick_HasNoMoreDecimalsThanTheStepNeeds(double min, double max, double step, double tick, string written) =>
        Assert.Equal(written, ChartFormat.Tick(tick, new(min, max, step, decimals: 2)));
}
