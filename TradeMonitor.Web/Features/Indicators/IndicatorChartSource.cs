using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Indicators;

/// <summary>The charts of published series, to take away.</summary>
public sealed class IndicatorChartSource(IndicatorQueries indicators) : IChartSource
{
    /// <summary>The chart, as it stands in addresses.</summary>
    public const string Indicator = "indicator";

    /// <summary>The parameter that names the series.</summary>
    public const string SeriesKey = "of";

    /// <inheritdoc/>
    public string Page => "indicators";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Indicator];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; } = [SeriesKey];

    /// <inheritdoc/>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        var all = await indicators.ListAsync(request.Pair, request.AsOf, cancellation);
        var known = all.Count == 0 ? "it has none of this pair" : $"known are {string.Join(", ", all.Select(i => i.Series.Id))}";
        if (request[SeriesKey] is not { } id)
        {
            return new ChartFound.Wrong(SeriesKey, $"{SeriesKey}: name the series, by its id; {known}.");
        }

        if (all.FirstOrDefault(i => i.Series.Id == id) is not { } found)
        {
            return new ChartFound.None($"The record has no series '{Formats.Quote(id)}'; {known}.");
        }

        if (found.Series.Points.Count == 0)
        {
            return new ChartFound.None($"'{found.Series.Name}' has no figure as of {Formats.Day(request.AsOf)}.");
        }

        return new ChartFound.Of(new()
        {
            Content = new TimeChartContent(IndicatorCharts.Of(found).Draw(Indicator, IndicatorCharts.Days(all, request.AsOf), request.AsOf, named: false)),
            Caption = new(found.Series.Name, null, request.KnownOn, new Uri(request.Site, new AppUrls(request.AsOf, request.PairAsked).Indicators() + "#" + id)),
            Chart = request.Chart,
            Parameters = request.Named((SeriesKey, id)),
            Pair = request.Pair,
            Subject = id,
        });
    }
}
