using CsCheck;
using System.Globalization;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class SketchPathTests
{
    private static readonly DayRange Days = new(new(2025, 1, 1), new(2025, 12, 31));

    [Fact]
    public void StraightLine_NeedsItsEndsOnly() =>
        Assert.Equal("M0 1000L1000 0", SketchPath.Line(Model(Daily(i => i * 100.0 / Days.Length)), Daily(i => i * 100.0 / Days.Length)));

    [Fact]
    public void Step_HoldsItsValueUntilTheNext() =>
        Assert.Equal(
            "M0 1000L1000 1000L1000 0",
            Line(new("Rate", SeriesKind.Step, ChartTone.Primary, [new(Days.From, 0), new(Days.To, 100)])));

    [Fact]
    public void MissingValue_BreaksTheLine() =>
        Assert.Equal(
            2,
            Line(new("Rate", SeriesKind.Line, ChartTone.Primary, [new(Days.From, 0), new(Days.From.AddDays(1), null), new(Days.To, 100)])).Count(c => c == 'M'));

    [Fact]
    public void ThinnedLine_PassesEveryPointWithinTwoThousandths() => Gen.Double[0, 100].Array[Days.Length + 1].Sample(values =>
    {
        var series = Daily(i => values[i]);
        var kept = Line(series)[1..].Split('L').Select(p => p.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();

        return series.Points.All(p =>
        {
            var (x, y) = (SketchPath.X(Model(series), p.Day), 1000 - (p.Value!.Value * 10));
            var next = Math.Max(1, kept.FindIndex(k => k[0] >= x - 0.06));
            var (a, b) = (kept[next - 1], kept[next]);
            var steep = Math.Abs((b[1] - a[1]) / (b[0] - a[0]));
            return Math.Abs(a[1] + ((b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])) - y) <= 2 + (steep * 0.06);
        });
    }, iter: 50);

    private static ChartSeries Daily(Func<int, double> value) => new(
        "Rate", SeriesKind.Line, ChartTone.Primary, [.. Enumerable.Range(0, Days.Length + 1).Select(i => new ChartPoint(Days.From.AddDays(i), value(i)))]);

    private static string Line(ChartSeries series) => SketchPath.Line(Model(series), series);

    private static ChartModel Model(ChartSeries series) => new(
        "rate", "Rate", "Rate.", Days, new(0, 100, 25), new("Rate", "Federal Register", Days.To), [series]);
}
