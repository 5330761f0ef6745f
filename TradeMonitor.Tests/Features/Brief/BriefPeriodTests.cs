using TradeMonitor.Web.Features.Brief;

namespace TradeMonitor.Tests.Features.Brief;

public class BriefPeriodTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 5);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void NoDay_IsAWeek(string? text) => Assert.Equal((new BriefPeriod(new(2025, 11, 28), AsOf), null), BriefPeriod.Read(text, AsOf));

    [Fact]
    public void Day_IsTaken() => Assert.Equal((new BriefPeriod(new(2025, 10, 1), AsOf), null), BriefPeriod.Read("2025-10-01", AsOf));

    [Theory]
    [InlineData("last week", "since: 'last week' is not a day; showing the 7 days up to it. Use YYYY-MM-DD.")]
    [InlineData("2025-12-05", "since: '2025-12-05' is not before 5 Dec 2025, the day that is looked at; showing the 7 days up to it. Choose an earlier day.")]
    [InlineData("0001-01-01", "since: '0001-01-01' is before 1 Jan 1900; showing the 7 days up to it. Choose a day from 1 Jan 1900 on.")]
    public void BadDay_IsNamedWithItsFix(string text, string expected)
    {
        var (period, problem) = BriefPeriod.Read(text, AsOf);

        Assert.Equal((7, expected), (period.Days, problem));
    }

    [Fact]
    public void FirstDay_IsBeforeThePeriod_AndTheLastIsInIt()
    {
        var period = new BriefPeriod(new(2025, 11, 28), AsOf);

        Assert.Equal([false, true, true, false, false], new DateOnly?[] { new(2025, 11, 28), new(2025, 11, 29), AsOf, new(2025, 12, 6), null }.Select(period.Holds));
    }
}
