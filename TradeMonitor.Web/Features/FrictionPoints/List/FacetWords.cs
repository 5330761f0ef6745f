using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>The words for the values of facets.</summary>
public static class FacetWords
{
    /// <summary>A value of a facet as it is shown; what is data rather than a code stays as the record writes it.</summary>
    /// <param name="facet">Name of the facet in the URL.</param>
    /// <param name="code">Its value in the URL.</param>
    public static string Of(string facet, string code) => facet switch
    {
        "category" when Codes.TryParse<Category>(code, out var category) => Words.Of(category),
        "status" when Codes.TryParse<Status>(code, out var status) => Words.Of(status),
        "direction" when Codes.TryParse<DirectionLabel>(code, out var label) => $"{Words.Glyph(label)} {Words.Of(label)}",
        "imposedBy" => $"By {code}",
        _ => code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..],
    };
}
