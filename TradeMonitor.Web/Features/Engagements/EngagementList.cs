using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>The engagements of a pair as of a day that a filter leaves, with what stands beside them; immutable and shared by all readers.</summary>
public sealed record EngagementList
{
    /// <summary>The day that is looked at.</summary>
    public required DateOnly AsOf { get; init; }
    /// <summary>Canonical id of the pair; null if the text named none.</summary>
    public required string? Relationship { get; init; }
    /// <summary>All that the filter leaves, newest first.</summary>
    public required IReadOnlyList<EngagementEntry> Found { get; init; }
    /// <summary>How many had closed by the day.</summary>
    public required int OfAll { get; init; }
    /// <summary>First day of the first one that had closed; null without any.</summary>
    public required DateOnly? Since { get; init; }
    /// <summary>From 1.</summary>
    public required int Page { get; init; }
    public required int Pages { get; init; }
    /// <summary>By rank.</summary>
    public required IReadOnlyList<EngagementFacet> Levels { get; init; }
    public required IReadOnlyList<EngagementFacet> Mechanisms { get; init; }
    public required IReadOnlyList<EngagementFacet> Outcomes { get; init; }
    public required IReadOnlyList<EngagementFacet> Formats { get; init; }
    /// <summary>The gaps at each level by rank, whatever the filter leaves.</summary>
    public required IReadOnlyList<LevelGaps> Gaps { get; init; }

    /// <summary>Those on this page.</summary>
    public IEnumerable<EngagementEntry> Shown => Found.Skip((Page - 1) * EngagementSearch.PageSize).Take(EngagementSearch.PageSize);
}

/// <summary>An engagement in the list.</summary>
/// <param name="Engagement">The row, without developments of later days.</param>
/// <param name="Commitments">How many had been made at it by the day.</param>
public sealed record EngagementEntry(Engagement Engagement, int Commitments);

/// <summary>A value of a facet.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Count">Engagements that choosing it would leave while the rest of the filter stays.</param>
/// <param name="Chosen">Whether the filter asks for it.</param>
public sealed record EngagementFacet(string Value, int Count, bool Chosen);
