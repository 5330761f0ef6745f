namespace TradeMonitor.Web.Data.Watching;

/// <summary>A notice that somebody has read, or that was there when they began to watch.</summary>
public sealed class SeenNotice
{
    public required string PersonId { get; init; }
    /// <summary>Which notice; it holds its day only in words, so age goes by <see cref="SeenAt"/>.</summary>
    public required string Key { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
