using CsCheck;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class DayTicksTests
{
    private static readonly Gen<DayRange> Ranges =
        from start in Gen.Int[0, 700_000]
        from length in Gen.Int[1, 20_000]
        select new DayRange(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + length));

    [Fact]
    public void AnyRange_HasFewTicksInOrderOnTheAxis() => Ranges.Sample(days =>
    {
        var ticks = DayTicks.Of(days).ToList();

        return ticks.Count <= 14
            && ticks.All(t => days.Contains(t.Day))
            && ticks.Zip(ticks.Skip(1)).All(p => p.First.Day < p.Second.Day)
            && ticks.Count(t => t.OnNarrow) <= 8;
    });

    [Fact]
    public void TenMonths_AreLabelledByMonth() =>
        Assert.Equal(
            ["Feb ’25", "Mar ’25", "Apr ’25", "May ’25"],
            DayTicks.Of(new(new(2025, 2, 1), new(2025, 12, 5))).Take(4).Select(t => t.Label));

    [Fact]
    public void January_IsLabelledByItsYear()
    {
        var tick = DayTicks.Of(new(new(2024, 6, 1), new(2025, 6, 1))).Single(t => t.IsYear);

        Assert.Equal((new DateOnly(2025, 1, 1), "2025"), (tick.Day, tick.Label));
    }
}
