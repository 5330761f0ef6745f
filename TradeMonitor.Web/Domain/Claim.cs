using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A statement of the founding article, checked against sources (<c>claims.json</c>).</summary>
public sealed record Claim : IRecordRow
{
    public required string Id { get; init; }
    /// <summary>Part of the article, such as <c>lead</c>.</summary>
    public required string Where { get; init; }
    public required ClaimKind Kind { get; init; }
    [JsonPropertyName("claim")]
    public required string Text { get; init; }
    public required ClaimVerdict Verdict { get; init; }
    public required string Finding { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>What sort of statement a claim is.</summary>
public enum ClaimKind { Fact, Date, Attribution, Opinion }

/// <summary>What checking a claim came to.</summary>
public enum ClaimVerdict { Supported, Contradicted, NotCheckable }
