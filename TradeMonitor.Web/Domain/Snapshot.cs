namespace TradeMonitor.Web.Domain;

/// <summary>A chart that somebody kept: frozen, with all that it was made from. Never changed and never deleted.</summary>
public sealed record Snapshot
{
    /// <summary>Short, for addresses; where reading is closed, too long to be guessed.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>What whoever kept it says of it; may be empty.</summary>
    public required string Note { get; init; }
    /// <summary>Lower case, each once.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
    /// <summary>Which chart, as it stands in addresses.</summary>
    public required string Chart { get; init; }
    /// <summary>What the chart is of: a pair, a friction point.</summary>
    public required string Subject { get; init; }
    /// <summary>What the chart found.</summary>
    public required string Finding { get; init; }
    /// <summary>The chart in words.</summary>
    public required string AltText { get; init; }
    public required string Pair { get; init; }
    /// <summary>Ids of the friction points that it is of; empty if it is of the pair as a whole.</summary>
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    /// <summary>What leads to the very same chart again under <c>/charts</c>.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }
    /// <summary>The page that showed it: path and query, with the day written out.</summary>
    public required string Page { get; init; }
    /// <summary>Whom it rests on.</summary>
    public required string Sources { get; init; }
    public required string Method { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly AsOf { get; init; }
    public required DateOnly KnownOn { get; init; }
    /// <summary>Number of the last revision of a development in the record that it was made from; 0 if there was none.</summary>
    public required long RecordRevision { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset KeptAt { get; init; }
    public required string KeptById { get; init; }
    /// <summary>The name at the time.</summary>
    public required string KeptBy { get; init; }
    /// <summary>The last day on which it is shown; null for ever.</summary>
    public required DateOnly? ExpiresOn { get; init; }
}

/// <summary>Somebody took a snapshot back; what it showed is kept, and shown to nobody.</summary>
public sealed record SnapshotWithdrawal
{
    public required string Snapshot { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ById { get; init; }
    /// <summary>The name at the time.</summary>
    public required string By { get; init; }
    public required string Reason { get; init; }
}
