namespace TradeMonitor.Web.Data;

/// <summary>
/// Counts the changes of a friction point and of its developments. Whoever edits names the version seen; a stale one is refused.
/// </summary>
public sealed class FrictionPointVersion
{
    /// <summary>Id of the friction point.</summary>
    public required string Id { get; init; }
    /// <summary>Starts at 1.</summary>
    public required long Version { get; set; }
}
