using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>One dated happening on one or more friction points (<c>developments.json</c>).</summary>
public sealed record Development : IRecordRow
{
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>Ids of the points it concerns; may be empty for an act about the relationship as a whole.</summary>
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    /// <summary>Jurisdiction codes; a joint act has both.</summary>
    public required IReadOnlyList<string> Actors { get; init; }
    public required string? CourtOrBody { get; init; }
    public required DevelopmentAction Action { get; init; }
    public required Directness Directness { get; init; }
    public required string Headline { get; init; }
    public required string Detail { get; init; }
    /// <summary>Id of the development that this one answers.</summary>
    public required string? RespondsTo { get; init; }
    public required Rate? Rate { get; init; }
    /// <summary>USD billion.</summary>
    public required double? TradeCoveredUsdBn { get; init; }
    /// <summary>Status of each point named after this development.</summary>
    public required IReadOnlyDictionary<string, Status> StatusAfter { get; init; }
    public required Certainty Certainty { get; init; }
    /// <summary>Who says what, where sources conflict.</summary>
    public required string? Dispute { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public required string? Note { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActorLevel? ActorLevel { get; init; }
    /// <summary>The day a pause or truce ends.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ExpiresOn { get; init; }
    /// <summary>The part of the measure that a relief covers, 0–1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? CoverageShare { get; init; }
    /// <summary>Id of the development that this row corrects; that one is dead from then on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Supersedes { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Retracted { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>A change of rate. On a word it is planned; on a deed it applies.</summary>
public sealed record Rate
{
    /// <summary>The point whose rate it is; null: all points that the development names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FrictionPoint { get; init; }
    public required string? Measure { get; init; }
    /// <summary><c>percent</c>, or another unit such as <c>CNY per net ton</c> that the scoring leaves aside.</summary>
    public required string Unit { get; init; }
    public required double? Before { get; init; }
    public required double? After { get; init; }
}
