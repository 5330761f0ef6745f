using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>All charts that can be taken away, whatever screen they stand on.</summary>
public sealed class ChartCatalog(IEnumerable<IChartSource> sources, DevelopmentChanges changes)
{
    private readonly IReadOnlyList<IChartSource> _sources = [.. sources];

    /// <summary>The charts, as they stand in addresses.</summary>
    public IReadOnlyList<string> Charts => [.. _sources.SelectMany(s => s.Charts)];

    /// <summary>The screens, of which all charts can be had together.</summary>
    public IReadOnlyList<string> Pages => [.. _sources.Select(s => s.Page)];

    /// <summary>The parameters that a chart or a screen takes besides day and pair.</summary>
    public IReadOnlyList<string> ParametersOf(string name) => SourceOf(name)?.Parameters ?? [];

    /// <summary>A chart.</summary>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        if (SourceOf(request.Chart) is not { } source || !source.Charts.Contains(request.Chart))
        {
            return new ChartFound.None("There is no such chart.");
        }

        // Asked first: what is written while the chart is made then counts as written later, and none is overlooked.
        var revision = await changes.LastRevisionAsync(cancellation);
        return await source.FindAsync(request, cancellation) is var found && found is ChartFound.Of of
            ? new ChartFound.Of(of.Chart with { RecordRevision = revision })
            : found;
    }

    /// <summary>All charts of a screen that there are, from its top; or why there are none.</summary>
    public async Task<(IReadOnlyList<ExportedChart> Charts, ChartFound? Not)> FindPageAsync(ChartRequest request, CancellationToken cancellation)
    {
        var charts = new List<ExportedChart>();
        ChartFound? not = null;
        foreach (var chart in SourceOf(request.Chart)?.Charts ?? [])
        {
            var found = await FindAsync(request with { Chart = chart }, cancellation);
            if (found is ChartFound.Of of)
            {
                charts.Add(of.Chart);
            }
            else
            {
                not ??= found;
            }
        }

        return (charts, charts.Count > 0 ? null : not);
    }

    private IChartSource? SourceOf(string name) => _sources.FirstOrDefault(s => s.Page == name || s.Charts.Contains(name));
}
