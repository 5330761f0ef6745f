using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class FormatsTests
{
    private static readonly DateOnly Day = new(2025, 11, 9);

    [Fact]
    public void Days_AreWrittenTheBritishWay_AndIsoInData()
    {
        Assert.Equal("9 Nov 2025", Formats.Day(Day));
        Assert.Equal("9 Nov", Formats.ShortDay(Day));
        Assert.Equal("Nov 2025", Formats.Month(Day));
        Assert.Equal("2025-11-09", Formats.Iso(Day));
    }

    [Theory]
    [InlineData("2025-11-09", true)]
    [InlineData("2025-11-9", false)]
    [InlineData(" 2025-11-09", false)]
    [InlineData("2025-02-30", false)]
    [InlineData(null, false)]
    public void Days_AreReadAsDataWritesThem(string? text, bool isDay) => Assert.Equal(isDay ? Day : null, Formats.ReadIso(text));

    [Fact]
    public void Instants_AreInUtc()
    {
        var at = new DateTimeOffset(2025, 11, 9, 16, 5, 9, TimeSpan.FromHours(2));

        Assert.Equal("9 Nov 2025, 14:05 UTC", Formats.Instant(at));
        Assert.Equal("9 Nov 2025, 14:05:09 UTC", Formats.ExactInstant(at));
    }

    [Fact]
    public void VisitorsText_IsRepeatedInPart() => Assert.Equal(new string('x', 40) + "…", Formats.Quote(new('x', 41)));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(340, "in 340 days")]
    [InlineData(-1250, "1,250 days ago")]
    public void Distances_AreCountedInDays(int days, string text) => Assert.Equal(text, Formats.Distance(Day.AddDays(days), Day));

    [Theory]
    [InlineData(0.344, "+34")]
    [InlineData(-0.118, "−12")]
    [InlineData(0.004, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(1, "+100")]
    [InlineData(0.005, "+1")]
    public void Scores_CarryTheirSign_AndZeroHasNone(double score, string text) => Assert.Equal(text, Formats.Score(score));

    [Theory]
    [InlineData(-1.345, 2, "−1.35")]
    [InlineData(-0.001, 2, "0.00")]
    [InlineData(12345.6, 1, "+12,345.6")]
    public void SignedNumbers_KeepTheirDecimals(double value, int decimals, string text) => Assert.Equal(text, Formats.WithSign(value, decimals));

    [Theory]
    [InlineData(0.425, 0, "43%")]
    [InlineData(-0.1, 0, "−10%")]
    [InlineData(0.425, 1, "42.5%")]
    public void Shares_AreShownInPercent(double share, int decimals, string text) => Assert.Equal(text, Formats.Percent(share, decimals));

    [Theory]
    [InlineData(12.5, "$12.5bn")]
    [InlineData(30, "$30bn")]
    [InlineData(300.4, "$300bn")]
    [InlineData(-2, "−$2bn")]
    public void TradeValues_AreInBillions(double billions, string text) => Assert.Equal(text, Formats.UsdBn(billions));

    [Fact]
    public void Counts_MatchTheirNoun() => Assert.Equal(("1 source", "0 sources", "1,000 sources"),
        (Formats.Count(1, "source"), Formats.Count(0, "source"), Formats.Count(1000, "source")));
}
