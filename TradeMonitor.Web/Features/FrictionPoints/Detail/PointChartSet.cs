using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>What the charts of a point show over a span of days; the same for all who look at it.</summary>
/// <param name="Days">The days of the time axis.</param>
/// <param name="Status">States over time.</param>
/// <param name="Rate">The standing rate; null where there is none to draw.</param>
/// <param name="Direction">The direction; null where nothing is on record.</param>
/// <param name="Level">The level; null where there is none.</param>
/// <param name="Beside">The published series that is asked for; null for none.</param>
/// <param name="OtherRates">Rates in other units than percent, in words.</param>
public sealed record PointChartSet(
    DayRange Days, Sequence<BandSegment> Status, ChartModel? Rate, ChartModel? Direction, ChartModel? Level, ChartModel? Beside, IReadOnlyList<string> OtherRates)
{
    private static readonly SharedDrawings<PointDossier, (ChartSpan, string?), PointChartSet> Made = new();

    /// <summary>The charts of a dossier.</summary>
    /// <param name="dossier">The point as of a day.</param>
    /// <param name="span">How far back.</param>
    /// <param name="indicator">Id of the published series below them; one that the dossier does not have stands for none.</param>
    public static PointChartSet Of(PointDossier dossier, ChartSpan span, string? indicator)
    {
        var series = dossier.Indicators.FirstOrDefault(i => i.Series.Id == indicator);
        return Made.Of(dossier, (span, series?.Series.Id), () =>
        {
            var (days, _) = PointDays.Of(dossier, span);
            var models = new PointChartModels(dossier, days);
            var isEmpty = dossier.Developments.Count == 0;
            return new(
                days, StatusBand.Of(dossier.Detail.History, dossier.AsOf),
                isEmpty ? null : models.Rate(), isEmpty ? null : models.Direction(), isEmpty ? null : models.Level(), series is null ? null : models.Beside(series), [.. Others(dossier)]);
        });
    }

    private static IEnumerable<string> Others(PointDossier dossier) => dossier.Developments
        .Select(d => d.Development)
        .Where(d => d.Rate is { Unit: not "percent" } rate && (rate.FrictionPoint ?? dossier.Point.Id) == dossier.Point.Id)
        .Select(d => $"{d.Rate!.Measure ?? "rate"} {PointWords.Of(d.Rate)} ({(d.Directness == Domain.Directness.Word ? "planned, " : "")}{Formats.Day(d.Date)})");
}
