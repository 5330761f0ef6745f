using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Features.FrictionPoints.List;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Compare;

/// <summary>The charts of a comparison, to take away.</summary>
public sealed class ComparisonChartSource(ComparisonQueries comparisons) : IChartSource
{
    /// <summary>The charts, as they stand in addresses.</summary>
    public const string Directions = "compare-direction", Levels = "compare-level";

    /// <inheritdoc/>
    public string Page => "comparison";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Directions, Levels];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; } = [AppUrls.PointsKey];

    /// <inheritdoc/>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        var ids = AppUrls.ReadIds(request[AppUrls.PointsKey]);
        if (ids.Count is < FrictionPointLinks.FewestCompared or > FrictionPointLinks.MostCompared)
        {
            return new ChartFound.Wrong(AppUrls.PointsKey,
                $"{AppUrls.PointsKey}: name {FrictionPointLinks.FewestCompared} to {FrictionPointLinks.MostCompared} friction points by their ids, separated by commas.");
        }

        var comparison = await comparisons.FindAsync(ids, request.AsOf, cancellation);
        if (comparison.Unknown.Count > 0)
        {
            return new ChartFound.None($"The record has no friction point '{Formats.Quote(comparison.Unknown[0])}'.");
        }

        if ((request.Chart == Levels ? ComparisonCharts.Levels(comparison) : ComparisonCharts.Directions(comparison)) is not { } model)
        {
            return new ChartFound.None("None of these points restricts anything, so they have no level.");
        }

        return new ChartFound.Of(new()
        {
            Content = new TimeChartContent(model),
            Caption = new(
                string.Join(" · ", comparison.Points.Select(p => $"{p.Mark}\u00A0{p.Reading.Point.Title}")), null, request.KnownOn,
                new Uri(request.Site, new AppUrls(request.AsOf, request.PairAsked).Compare(ids))),
            Chart = request.Chart,
            Parameters = request.Named((AppUrls.PointsKey, string.Join(',', ids))),
            Pair = request.Pair,
            Subject = string.Join('-', ids),
            FrictionPoints = ids,
        });
    }
}
