using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.History;

/// <summary>One row of the history: who did what, when, why and on which source. Each is chained to the one before by its hash.</summary>
public sealed record HistoryEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Seq { get; init; }
    /// <summary>The edit that it belongs to; an edit of several rows has several entries.</summary>
    public required Guid OpId { get; init; }
    /// <summary>UTC, later than that of the entry before.</summary>
    public required DateTimeOffset At { get; init; }
    public required string EditorId { get; init; }
    public required string EditorName { get; init; }
    /// <summary>Where it came from: <c>web, session 1a2b3c</c>, <c>command line</c>.</summary>
    public required string From { get; init; }
    public required EditKind Kind { get; init; }
    /// <summary>What kind of row: <c>developments</c>, <c>friction-points</c> …; <c>people</c> and <c>imports</c> are no rows of the record.</summary>
    public required string Subject { get; init; }
    public required string RowId { get; init; }
    /// <summary>The row before as JSON; null if it is new.</summary>
    public required string? Before { get; init; }
    /// <summary>The row after as JSON.</summary>
    public required string? After { get; init; }
    /// <summary>Empty for an import and for an act on who may come in, of which none is asked.</summary>
    public required string Reason { get; init; }
    /// <summary>Id of the source named.</summary>
    public required string? Source { get; init; }
    /// <summary>Hash of the entry before; zeros for the first.</summary>
    public required byte[] PreviousHash { get; init; }
    /// <summary>SHA-256 over <see cref="PreviousHash"/> and everything above.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A friction point that an entry of the history concerns, and the version that the edit took it to.</summary>
public sealed record HistoryPoint
{
    public required long Seq { get; init; }
    public required string FrictionPoint { get; init; }
    public required long Version { get; init; }
}
