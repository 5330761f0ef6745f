using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Feeds;

/// <summary>
/// One change of a development. Each revision is an entry of its own, and stays one: readers of feeds seldom show an entry again that
/// they have shown before, so a correction that took its place would go unseen.
/// </summary>
public sealed record FeedEntry
{
    /// <summary>The development as this revision has it.</summary>
    public required Development Development { get; init; }
    /// <summary>1 for the first.</summary>
    public required int Revision { get; init; }
    public required ChangeKind Change { get; init; }
    /// <summary>When the revision entered the record (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>Publishers of its sources, each once.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }
    /// <summary>Points that it concerns and that the record has.</summary>
    public required IReadOnlyList<FrictionPoint> Points { get; init; }
}
