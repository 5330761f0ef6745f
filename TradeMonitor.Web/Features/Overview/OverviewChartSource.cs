using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The charts of the overview, to take away.</summary>
public sealed class OverviewChartSource(OverviewQueries overview, JurisdictionNames names) : IChartSource
{
    /// <summary>The chart of the tension index.</summary>
    public const string Tension = "tension";

    /// <inheritdoc/>
    public string Page => "overview";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Tension];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; } = [TensionRange.Key];

    /// <inheritdoc/>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        var (range, problem) = TensionRange.Read(request[TensionRange.Key]);
        if (problem is not null)
        {
            return new ChartFound.Wrong(TensionRange.Key, problem);
        }

        if (await overview.FindAsync(request.Pair, request.AsOf, cancellation) is not { } screen)
        {
            return new ChartFound.None("The record has no relationship yet.");
        }

        var urls = new AppUrls(request.AsOf, request.PairAsked);
        return new ChartFound.Of(new()
        {
            Content = new TimeChartContent(await overview.ChartAsync(screen, range, cancellation)),
            Caption = new(JurisdictionNames.NameOf(screen.Model.Pair, await names.ReadAsync(cancellation)), null, request.KnownOn, new Uri(request.Site, urls.Overview(range.Code))),
            Chart = request.Chart,
            Parameters = request.Named((TensionRange.Key, range.Code)),
            Pair = request.Pair,
            Subject = "index",
        });
    }
}
