using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The charts of a point on one shared time axis.</summary>
public sealed partial class PointCharts
{
    private (PointDossier, ChartSpan?, string?) _drawn;
    private IReadOnlyList<SegmentLinks.Option> _spans = [];
    private DayRange _days = default!;
    private Sequence<BandSegment> _status = [];
    private ChartModel? _rate;
    private ChartModel? _direction;
    private ChartModel? _level;
    private ChartModel? _beside;
    private IReadOnlyList<string> _otherRates = [];

    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public required PointDossier Dossier { get; set; }

    [Parameter, EditorRequired] public required PointLinks Links { get; set; }

    /// <summary>How far back the axis reaches; null for the span that suits the point.</summary>
    [Parameter, EditorRequired] public required ChartSpan? Span { get; set; }

    /// <summary>Id of the published series below the charts of a tariff; null for none.</summary>
    [Parameter] public string? Indicator { get; set; }

    private string Units => $"{(_rate is null ? "" : "Rate: standing rate in percent. ")}Direction: −100 to +100, negative is narrowing{(_level is null ? "" : ". Level: 0 to 100")}";

    private string Sources => PointDays.Sources(Dossier);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var span = Span ?? ChartSpans.Default(Dossier.Point.OpenedOn, Dossier.AsOf);
        _spans = [.. ChartSpans.InOrder.Select(s => new SegmentLinks.Option(ChartSpans.Label(s), Links.Range(s), s == span))];
        if (_drawn == (Dossier, span, Indicator))
        {
            return; // The rest of the address has changed, not the charts.
        }

        _drawn = (Dossier, span, Indicator);
        (_days, _) = PointDays.Of(Dossier, span);
        var models = new PointChartModels(Dossier, _days);
        var isEmpty = Dossier.Developments.Count == 0;
        _status = StatusBand.Of(Dossier.Detail.History, Dossier.AsOf);
        (_rate, _direction, _level) = isEmpty ? (null, null, null) : (models.Rate(), models.Direction(), models.Level());
        _beside = Dossier.Indicators.FirstOrDefault(i => i.Series.Id == Indicator) is { } series ? models.Beside(series) : null;
        _otherRates = [.. Dossier.Developments
            .Select(d => d.Development)
            .Where(d => d.Rate is { Unit: not "percent" } rate && (rate.FrictionPoint ?? Dossier.Point.Id) == Dossier.Point.Id)
            .Select(d => $"{d.Rate!.Measure ?? "rate"} {PointWords.Of(d.Rate)} ({(d.Directness == Domain.Directness.Word ? "planned, " : "")}{Formats.Day(d.Date)})")];
    }

    private string SpanCode => ChartSpans.Code(Span ?? ChartSpans.Default(Dossier.Point.OpenedOn, Dossier.AsOf));

    private ChartUrls UrlsOf(string chart) => Links.Urls.Chart(chart, Dossier.AsOf, (PointChartSource.PointKey, Dossier.Point.Id), (ChartSpans.Key, SpanCode));

    private string Page => AppUrls.With((Links.Urls with { AsOf = Dossier.AsOf }).FrictionPoint(Dossier.Point.Id), ChartSpans.Key, SpanCode);

    private void Choose(string developmentId) => Navigation.NavigateTo(Links.Here(developmentId));
}
