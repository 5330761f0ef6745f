using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The charts of the overview, to take away.</summary>
public sealed class OverviewChartSource(OverviewQueries overview, JurisdictionNames names) : IChartSource
{
    /// <summary>The charts, as they stand in addresses.</summary>
    public const string Tension = "tension", FrictionMap = "friction-map";

    /// <inheritdoc/>
    public string Page => "overview";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Tension, FrictionMap];

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
        return request.Chart == FrictionMap ? await MapAsync(request, screen, urls, cancellation) : await TensionAsync(request, screen, urls, range, cancellation);
    }

    private async Task<ChartFound> TensionAsync(ChartRequest request, OverviewScreen screen, AppUrls urls, TensionRange range, CancellationToken cancellation)
    {
        return new ChartFound.Of(new()
        {
            Content = new TimeChartContent(await overview.ChartAsync(screen, range, cancellation)),
            Caption = await CaptionAsync(request, screen, urls.Overview(range.Code), cancellation),
            Chart = request.Chart,
            Parameters = request.Named((TensionRange.Key, range.Code)),
            Pair = request.Pair,
            Subject = "index",
        });
    }

    // Its months are always the same many: the range of the other chart is none of its parameters.
    private async Task<ChartFound> MapAsync(ChartRequest request, OverviewScreen screen, AppUrls urls, CancellationToken cancellation)
    {
        var map = await overview.MapAsync(screen.Model.Pair, request.AsOf, urls, cancellation);
        return map.Rows.Count == 0
            ? new ChartFound.None($"The record has no friction point of this pair as of {Formats.Day(request.AsOf)}.")
            : new ChartFound.Of(new()
            {
                Content = new HeatMapContent(FrictionMapChart.Of(map, request.AsOf, screen.Basis)),
                Caption = await CaptionAsync(request, screen, urls.Overview(), cancellation),
                Chart = request.Chart,
                Parameters = request.Named(),
                Pair = request.Pair,
                Subject = "points",
            });
    }

    private async Task<PictureCaption> CaptionAsync(ChartRequest request, OverviewScreen screen, string path, CancellationToken cancellation) =>
        new(JurisdictionNames.NameOf(screen.Model.Pair, await names.ReadAsync(cancellation)), null, request.KnownOn, new Uri(request.Site, path));
}
