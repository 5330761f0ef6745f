using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>One page of the sources that a filter leaves, with the counts of each facet.</summary>
public sealed record SourceList
{
    /// <summary>Sources on this page.</summary>
    public required IReadOnlyList<SourceEntry> Entries { get; init; }
    /// <summary>How many the filter leaves.</summary>
    public required int Found { get; init; }
    /// <summary>How many may be shown as of the day.</summary>
    public required int OfAll { get; init; }
    /// <summary>From 1.</summary>
    public required int Page { get; init; }
    public required int Pages { get; init; }
    public required IReadOnlyList<SourceFacet> Kinds { get; init; }
    /// <summary>Those with most sources, and those chosen.</summary>
    public required IReadOnlyList<SourceFacet> Publishers { get; init; }
}

/// <summary>A source and what rests on it.</summary>
public sealed record SourceEntry(Source Source, IReadOnlyList<SourceUse> Uses);

/// <summary>A row that rests on a source.</summary>
/// <param name="Citation">Which, and since when.</param>
/// <param name="Row">How it is named and where it leads.</param>
public sealed record SourceUse(Citation Citation, CitedRow Row);

/// <summary>A value of a facet.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Count">Sources that choosing it would leave while the other facets stay.</param>
/// <param name="Chosen">Whether the filter asks for it.</param>
public sealed record SourceFacet(string Value, int Count, bool Chosen);
