using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Features.Overview;

namespace TradeMonitor.Tests.Features.Overview;

public class FrictionMapChartTests
{
    [Theory]
    [InlineData(18, 9, 20, 0, "18 of 47 friction points are narrowing, 9 escalating")]
    [InlineData(9, 18, 20, 0, "18 of 47 friction points are escalating, 9 narrowing")]
    [InlineData(1, 0, 46, 0, "1 of 47 friction points is narrowing, none escalating")]
    [InlineData(0, 1, 0, 0, "The one friction point is escalating")]
    [InlineData(0, 0, 3, 1, "None of 4 friction points is narrowing or escalating")]
    [InlineData(0, 0, 0, 1, "The direction of 1 friction point is not known yet")]
    public void Title_TellsTheLargerPartFirst(int narrowing, int escalating, int holding, int unknown, string title)
    {
        var rows = Rows(ChartTone.Narrowing, narrowing).Concat(Rows(ChartTone.Escalating, escalating)).Concat(Rows(ChartTone.Holding, holding)).Concat(Rows(ChartTone.Unknown, unknown)).ToSequence();

        var model = FrictionMapChart.Of(new([new(2025, 11, 1), new(2025, 12, 1)], rows), new(2025, 12, 5), "266 developments");

        Assert.Equal(title, model.Title);
        Assert.EndsWith($"On 5 Dec 2025: {narrowing} narrowing, {escalating} escalating, {holding} holding, {unknown} unknown.", model.AltText, StringComparison.Ordinal);
    }

    private static IEnumerable<HeatRow> Rows(ChartTone tone, int count) =>
        Enumerable.Range(0, count).Select(i => new HeatRow($"{tone}-{i}", "A point", tone, "/", [new(0, tone), new(0, tone)]));
}
