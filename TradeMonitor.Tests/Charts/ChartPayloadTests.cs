using CsCheck;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ChartPayloadTests
{
    [Fact]
    public void Days_AreMidnightsInUtc() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var back = DateTime.UnixEpoch.AddMilliseconds(ChartPayload.Milliseconds(day));

            return back.TimeOfDay == TimeSpan.Zero && DateOnly.FromDateTime(back) == day;
        });

    [Fact]
    public void MissingValue_StaysMissing() =>
        Assert.Null(ChartPayload.Of(Samples.Full()).Series[0].Points[1][1]);

    [Fact]
    public void EveryTone_HasAColourOfTheProduct() =>
        Assert.All(Enum.GetValues<ChartTone>(), tone =>
        {
            Assert.Contains("--tm-", tone.LineCss(), StringComparison.Ordinal);
            Assert.Contains("--tm-", tone.TextCss(), StringComparison.Ordinal);
        });
}
