using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Feeds;

/// <summary>What an entry of a feed tells of a development.</summary>
public enum FeedChange { New, Corrected, Retracted, Withdrawn }

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
    public required FeedChange Change { get; init; }
    /// <summary>When the revision entered the record (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>Publishers of its sources, each once.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }
    /// <summary>Points that it concerns and that the record has.</summary>
    public required IReadOnlyList<FrictionPoint> Points { get; init; }
}

/// <summary>Which developments a feed tells of.</summary>
/// <param name="Pair">Only those of a pair's reading; null for all.</param>
/// <param name="Categories">Only those on a point of one of these; empty for all.</param>
/// <param name="FrictionPoint">Only those that name this point; null for all.</param>
public sealed record FeedFilter(Relationship? Pair, IReadOnlyList<Category> Categories, string? FrictionPoint)
{
    /// <summary>Equal for filters that leave the same.</summary>
    public string Key => $"{Pair?.Id}|{string.Join(',', Categories.Select(c => c.Code()).Order(StringComparer.Ordinal))}|{FrictionPoint}";
}
