namespace TradeMonitor.Web.Data.Edits;

/// <summary>A form that somebody has not saved yet. Of no account for the record: it may change and go.</summary>
public sealed class StoredDraft
{
    public required string PersonId { get; init; }
    /// <summary>Which form, of what.</summary>
    public required string Key { get; init; }
    /// <summary>What it holds, as JSON.</summary>
    public required string Content { get; set; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset KeptAt { get; set; }
}
