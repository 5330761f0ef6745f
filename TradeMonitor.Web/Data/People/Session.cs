namespace TradeMonitor.Web.Data.People;

/// <summary>One browser in which a person is signed in. A cookie counts only while its session is here.</summary>
public sealed class Session
{
    /// <summary>Random; stands in the cookie as the claim <c>sid</c>.</summary>
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>UTC, to the minute or so.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }
    /// <summary>Browser and system in a few words, as the browser told.</summary>
    public required string Device { get; init; }
}
