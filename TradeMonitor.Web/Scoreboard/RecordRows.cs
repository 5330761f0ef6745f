using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The rows that a view holds in memory. Developments come without their texts; those are read from the store when a page shows them.</summary>
public sealed record RecordRows
{
    public required IReadOnlyList<FrictionPoint> FrictionPoints { get; init; }
    /// <summary>Every development, dead ones included.</summary>
    public required IReadOnlyList<ScoringEvent> Events { get; init; }
    public required IReadOnlyList<Engagement> Engagements { get; init; }
    public required IReadOnlyList<Commitment> Commitments { get; init; }
    public required IReadOnlyList<Deadline> Deadlines { get; init; }
    /// <summary>The last instant whose knowledge is used; null for all there is.</summary>
    public required DateTimeOffset? KnownOn { get; init; }
}
