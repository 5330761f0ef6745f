using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.People;

/// <summary>A link that lets one person in, once. Only the digest of its secret is kept: who reads the store cannot use it.</summary>
public sealed class Invitation
{
    public long Id { get; init; }
    /// <summary>Who is invited; null for the set-up link, whose holder names themselves.</summary>
    public string? Email { get; init; }
    public required Role Role { get; init; }
    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] TokenHash { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
    /// <summary>UTC; when it was accepted or withdrawn. It opens nothing after that.</summary>
    public DateTimeOffset? UsedAt { get; set; }
    /// <summary>Id of whoever invited, as the history has it; null for the first start.</summary>
    public string? CreatedBy { get; init; }
}
