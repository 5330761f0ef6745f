using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class AsOfDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void NoDayAskedFor_IsToday(string? text) => Assert.Equal((Today, null), AsOfDay.Read(text, Today));

    [Theory]
    [InlineData("2025-04-11", 2025, 4, 11)]
    [InlineData(" 2025-04-11 ", 2025, 4, 11)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("2026-11-23", 2026, 11, 23)]
    [InlineData("1900-01-01", 1900, 1, 1)]
    public void DayUpToToday_IsTaken(string text, int year, int month, int day) =>
        Assert.Equal((new DateOnly(year, month, day), null), AsOfDay.Read(text, Today));

    [Theory]
    [InlineData("2025-13-40", "asOf: '2025-13-40' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("2025-02-29", "asOf: '2025-02-29' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("11/04/2025", "asOf: '11/04/2025' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("2025-4-11", "asOf: '2025-4-11' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("2025-04-11,2025-04-12", "asOf: '2025-04-11,2025-04-12' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("'; DROP TABLE", "asOf: ''; DROP TABLE' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.")]
    [InlineData("2026-11-24", "asOf: '2026-11-24' is after today; showing today, 23 Nov 2026. Choose 23 Nov 2026 or an earlier day.")]
    [InlineData("0001-01-01", "asOf: '0001-01-01' is before 1 Jan 1900; showing today, 23 Nov 2026. Choose a day from 1 Jan 1900 on.")]
    public void NotADayThatCanBeShown_FallsBackToTodayAndSaysWhy(string text, string problem) =>
        Assert.Equal((Today, problem), AsOfDay.Read(text, Today));

    [Fact]
    public void LongText_IsQuotedInShort()
    {
        var (day, problem) = AsOfDay.Read(new string('9', 10_000), Today);

        Assert.Equal(Today, day);
        Assert.Equal($"asOf: '{new string('9', 40)}…' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.", problem);
    }
}
