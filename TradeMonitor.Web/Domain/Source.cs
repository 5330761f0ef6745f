using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A cited source (<c>sources.json</c>).</summary>
public sealed record Source : IRecordRow
{
    public required string Id { get; init; }
    public required string Publisher { get; init; }
    public required string Title { get; init; }
    /// <summary>Public address; null for a digest with no public address kept.</summary>
    public required string? Url { get; init; }
    public required DateOnly? PublishedOn { get; init; }
    public required SourceKind Kind { get; init; }
    public required string? Note { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>What a source is (codebook <c>sourceKinds</c>).</summary>
public enum SourceKind { Official, LegalAnalysis, Press, ThinkTank, SecondaryDigest }
