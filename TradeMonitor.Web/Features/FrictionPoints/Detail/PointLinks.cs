using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Links on and from the page of a point; those on the page keep the rest of its address.</summary>
/// <param name="Urls">Links to other screens.</param>
/// <param name="PointId">The point whose page it is.</param>
/// <param name="Address">Path and query of the page.</param>
/// <param name="MayEdit">Whether whoever looks is offered to edit.</param>
public sealed record PointLinks(AppUrls Urls, string PointId, string Address, bool MayEdit = false)
{
    /// <summary>A form of this point, beside this page.</summary>
    /// <param name="form">Its code.</param>
    /// <param name="row">Id of the row that it changes.</param>
    public string Form(string form, string? row = null) => AppUrls.WithForm(Address, form, PointId, row);

    /// <summary>A development in the list of this page. The query lets the server show it however old it is; the fragment lets the browser find it.</summary>
    public string Here(string developmentId) =>
        $"{AppUrls.With(Address, DevelopmentSelection.TargetKey, developmentId)}#{PointWords.Anchor(Uri.EscapeDataString(developmentId))}";

    /// <summary>A development here or on the page of its own point; null if it names no point.</summary>
    public string? To(DevelopmentLink link) =>
        link.PointId is not { } point ? null : point == PointId ? Here(link.Id) : Urls.Development(point, link.Id);

    /// <summary>This page with another span of the time axis.</summary>
    public string Range(ChartSpan span) => AppUrls.With(Address, ChartSpans.Key, ChartSpans.Code(span));

    /// <summary>This page with deeds, words or all developments.</summary>
    public string Show(string? code) => AppUrls.With(AppUrls.With(Address, DevelopmentSelection.TargetKey, null), DevelopmentSelection.ShowKey, code);

    /// <summary>This page with the older developments too.</summary>
    public string Older() => AppUrls.With(Address, DevelopmentSelection.OlderKey, "yes");
}
