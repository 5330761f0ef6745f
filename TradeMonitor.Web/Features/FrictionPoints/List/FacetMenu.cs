using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>A facet of the list that opens as a menu.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Title">Its name on screen.</param>
/// <param name="Panel">Its values; the same for all who look at the same list.</param>
public sealed record FacetMenu(string Name, string Title, ChoicePanel Panel)
{
    /// <summary>The menus of a list.</summary>
    /// <param name="facets">Values on offer with their counts.</param>
    /// <param name="links">Links to every narrower or wider list.</param>
    public static IEnumerable<FacetMenu> All(FrictionPointFacets facets, FrictionPointLinks links)
    {
        yield return Of("category", "Category", facets.Categories, links);
        yield return Of("status", "Status", facets.Statuses, links);
        yield return Of("imposedBy", "Imposed by", facets.ImposedBy, links);
        yield return Of("sector", "Sector", facets.Sectors, links);
    }

    private static FacetMenu Of(string name, string title, IReadOnlyList<FacetValue> values, FrictionPointLinks links) =>
        new(name, title, ChoicePanel.Of(name, [.. values.Select(v => new Choice(v.Code, FacetWords.Of(name, v.Code), v.Count, v.Chosen, links.Toggle(name, v.Code)))]));
}
