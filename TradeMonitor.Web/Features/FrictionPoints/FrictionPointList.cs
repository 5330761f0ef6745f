using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The friction points that a filter leaves, in its order, with the counts of each facet.</summary>
public sealed record FrictionPointList
{
    public required DateOnly AsOf { get; init; }
    /// <summary>Day of the newest development up to the day.</summary>
    public required DateOnly? NewestDevelopmentOn { get; init; }
    /// <summary>In order; an array segment so that screens can take a slice without a copy.</summary>
    public required ArraySegment<PointReading> Points { get; init; }
    /// <summary>How many points there are before any facet or search.</summary>
    public required int OfAll { get; init; }
    public required FrictionPointFacets Facets { get; init; }
}

/// <summary>For each facet its values, each with how many points choosing it would leave while the other facets stay.</summary>
public sealed record FrictionPointFacets(
    Sequence<FacetValue> Categories, Sequence<FacetValue> Directions, Sequence<FacetValue> Statuses, Sequence<FacetValue> ImposedBy, Sequence<FacetValue> Sectors);

/// <summary>A value of a facet.</summary>
/// <param name="Code">As it stands in the URL.</param>
/// <param name="Count">Points it would leave.</param>
/// <param name="Chosen">Whether the filter asks for it.</param>
public sealed record FacetValue(string Code, int Count, bool Chosen);
