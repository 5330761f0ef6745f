using TradeMonitor.Web.Features.Calendar;

namespace TradeMonitor.Tests.Features.Calendar;

/// <summary>A month as weeks from Monday to Sunday.</summary>
public class MonthGridTests
{
    [Theory]
    [InlineData(2025, 12, 5, 0, 31)] // begins on a Monday
    [InlineData(2026, 2, 5, 6, 28)] // begins on a Sunday
    [InlineData(2027, 2, 4, 0, 28)] // four whole weeks
    [InlineData(2024, 2, 5, 3, 29)]
    [InlineData(2200, 12, 5, 0, 31)]
    public void Month_HasItsDaysInWholeWeeks(int year, int month, int weeks, int lead, int days)
    {
        var grid = MonthGrid.Of(new(year, month, 17), []);

        Assert.Equal(weeks, grid.Weeks.Count);
        Assert.All(grid.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(lead, grid.Weeks[0].TakeWhile(d => d is null).Count());
        Assert.Equal(Enumerable.Range(1, days), grid.Weeks.SelectMany(w => w).Where(d => d is not null).Select(d => d!.Day.Day));
        Assert.Equal(DayOfWeek.Monday, grid.Weeks[1][0]!.Day.DayOfWeek);
    }
}
