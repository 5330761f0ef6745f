using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>What lists of friction points can be narrowed by.</summary>
public enum Facet { Category, Direction, Status, ImposedBy, Sector }

/// <summary>The values of facets.</summary>
public static class Facets
{
    /// <summary>All facets.</summary>
    public static IReadOnlyList<Facet> All { get; } = Enum.GetValues<Facet>();

    /// <summary>The codes that a reading has in a facet; none while its status is unknown.</summary>
    public static IReadOnlyList<string> CodesOf(this Facet facet, PointReading reading) => facet switch
    {
        Facet.Category => [reading.Point.Category.Code()],
        Facet.Direction => [reading.Label.Code()],
        Facet.Status => reading.Status is { } status ? [status.Code()] : [],
        Facet.ImposedBy => reading.Point.ImposedBy,
        _ => reading.Point.Sectors,
    };
}
