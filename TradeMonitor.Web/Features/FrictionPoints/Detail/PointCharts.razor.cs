using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The charts of a point on one shared time axis.</summary>
public sealed partial class PointCharts
{
    private IReadOnlyList<SegmentLinks.Option> _spans = [];
    private PointChartSet _charts = default!;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public required PointDossier Dossier { get; set; }

    [Parameter, EditorRequired] public required PointLinks Links { get; set; }

    /// <summary>How far back the axis reaches; null for the span that suits the point.</summary>
    [Parameter, EditorRequired] public required ChartSpan? Span { get; set; }

    /// <summary>Id of the published series below the charts of a tariff; null for none.</summary>
    [Parameter] public string? Indicator { get; set; }

    private string Units => $"{(_charts.Rate is null ? "" : "Rate: standing rate in percent. ")}Direction: −100 to +100, negative is narrowing{(_charts.Level is null ? "" : ". Level: 0 to 100")}";

    private string Sources => PointDays.Sources(Dossier);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var span = Span ?? ChartSpans.Default(Dossier.Point.OpenedOn, Dossier.AsOf);
        _spans = [.. ChartSpans.InOrder.Select(s => new SegmentLinks.Option(ChartSpans.Label(s), Links.Range(s), s == span))];
        _charts = PointChartSet.Of(Dossier, span, Indicator);
    }

    private string SpanCode => ChartSpans.Code(Span ?? ChartSpans.Default(Dossier.Point.OpenedOn, Dossier.AsOf));

    private ChartUrls UrlsOf(string chart) => Links.Urls.Chart(chart, Dossier.AsOf, (PointChartSource.PointKey, Dossier.Point.Id), (ChartSpans.Key, SpanCode));

    private string Page => AppUrls.With((Links.Urls with { AsOf = Dossier.AsOf }).FrictionPoint(Dossier.Point.Id), ChartSpans.Key, SpanCode);

    private void Choose(string developmentId) => Navigation.NavigateTo(Links.Here(developmentId));
}
