using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A month of a row of a heat map; −100 to +100, null where nothing is known.</summary>
public sealed record ChartCellAnswer(DateOnly Month, double? Value, string Label);

/// <summary>A row of a heat map, with its present label.</summary>
public sealed record ChartRowAnswer(string Id, string Title, string Label, IReadOnlyList<ChartCellAnswer> Values)
{
    /// <summary>All rows of a map, those without room in a picture too.</summary>
    public static IReadOnlyList<ChartRowAnswer> Of(HeatMapModel model) =>
        [.. model.Rows.Select(r => new ChartRowAnswer(r.Id, r.Title, HeatMarkup.Word(r.Tone),
            [.. r.Values.Select((v, i) => new ChartCellAnswer(model.Months[i], HeatMapContent.Figure(v), HeatMarkup.Word(v.Tone)))]))];
}
