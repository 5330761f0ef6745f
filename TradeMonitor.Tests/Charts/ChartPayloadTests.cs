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

    [Fact]
    public void NewerModel_IsSentFromTheFirstPointThatDiffers()
    {
        var (before, after) = (Samples.Tension(new ChartPoint(Samples.Start, 10), new ChartPoint(Samples.Start.AddDays(1), 20)), Samples.Tension(new ChartPoint(Samples.Start, 10), new ChartPoint(Samples.Start.AddDays(1), 21)));

        var sent = ChartPayload.Of(after, before).Series[0];

        Assert.Equal((1, 21), (sent.Kept, Assert.Single(sent.Points)[1]));
    }

    [Fact]
    public void ModelOfOtherDays_IsSentWhole()
    {
        var full = Samples.Full();

        Assert.Equal(0, ChartPayload.Of(Samples.Tension(new ChartPoint(Samples.Start, 10), new ChartPoint(Samples.Start.AddDays(1), 20)), full).Series[0].Kept);
    }

    [Fact]
    public void ShortValue_IsWrittenLikeTheWholeOne() => Gen.Select(Gen.Double[-100, 100], Gen.Int[0, 3]).Sample((value, decimals) =>
    {
        var axis = new ValueAxis(-100, 100, 50, ValueFormat.WithSign, decimals);
        var tie = Math.Round(value, decimals) + (0.4999996 * Math.Pow(10, -decimals));

        return ChartFormat.Value(ChartFormat.Short(value, axis), axis) == ChartFormat.Value(value, axis) && ChartFormat.Value(ChartFormat.Short(tie, axis), axis) == ChartFormat.Value(tie, axis);
    });
}
