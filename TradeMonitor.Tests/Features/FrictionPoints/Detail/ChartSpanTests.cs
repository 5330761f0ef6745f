using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class ChartSpanTests
{
    private static readonly DateOnly Day = new(2025, 12, 5);

    [Fact]
    public void Codes_AreReadAsWritten() =>
        Assert.All(ChartSpans.InOrder, s => Assert.Equal(s, ChartSpans.Read(ChartSpans.Code(s))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9y")]
    [InlineData("'; DROP")]
    public void UnknownCode_AsksForNone(string? code) => Assert.Null(ChartSpans.Read(code));

    [Fact]
    public void YoungPoint_IsShownFromItsOpening()
    {
        Assert.Equal(ChartSpan.All, ChartSpans.Default(new(2025, 2, 1), Day));
        Assert.Equal(ChartSpan.TwoYears, ChartSpans.Default(new(2018, 3, 1), Day));
    }

    [Theory]
    [InlineData(ChartSpan.OneYear, "2024-12-05")]
    [InlineData(ChartSpan.TwoYears, "2023-12-05")]
    [InlineData(ChartSpan.FiveYears, "2020-12-05")]
    public void Years_EndOnTheDay(ChartSpan span, string from)
    {
        var days = ChartSpans.Days(span, new(2018, 3, 1), Day);

        Assert.Equal((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Day), (days.From, days.To));
    }

    [Fact]
    public void All_LeavesRoomBeforeTheFirstDay() => Assert.InRange(ChartSpans.Days(ChartSpan.All, new(2025, 2, 1), Day).From, new(2025, 1, 15), new(2025, 1, 29));

    [Fact]
    public void OpeningDay_StillHasAnAxis() => Assert.True(ChartSpans.Days(ChartSpan.All, Day, Day).Length >= 30);
}
