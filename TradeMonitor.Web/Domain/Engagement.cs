using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A round of talks, a call or a summit (<c>engagements.json</c>).</summary>
public sealed record Engagement : IRecordRow
{
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>Last day, where it took several.</summary>
    public required DateOnly? EndDate { get; init; }
    public required string Title { get; init; }
    public required string Mechanism { get; init; }
    public required ActorLevel Level { get; init; }
    public required EngagementFormat? Format { get; init; }
    public required Venue? Venue { get; init; }
    public required IReadOnlyList<Participant> Participants { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required EngagementOutcome Outcome { get; init; }
    public required IReadOnlyList<Readout> Readouts { get; init; }
    public required IReadOnlyList<string> Developments { get; init; }
    public required Certainty Certainty { get; init; }
    public required string? Dispute { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public required string? Note { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The day it closed, on which its outcome counts.</summary>
    [JsonIgnore]
    public DateOnly LastDay => EndDate ?? Date;

    /// <summary>The jurisdictions that took part or gave a readout.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parties =>
        [.. Participants.Select(p => p.Jurisdiction).Concat(Readouts.Select(r => r.By)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>How an engagement was held.</summary>
public enum EngagementFormat { InPerson, Video, Phone }

/// <summary>What an engagement ended with (codebook <c>engagementOutcomes</c>).</summary>
public enum EngagementOutcome { Agreement, Framework, Consensus, Extension, ReadoutOnly, NoResult, Rupture }

/// <summary>Where an engagement was held.</summary>
public sealed record Venue
{
    /// <summary>Null where only the country is known.</summary>
    public required string? City { get; init; }
    public required string Country { get; init; }
}

/// <summary>Who took part, for which jurisdiction.</summary>
public sealed record Participant
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Jurisdiction { get; init; }
}

/// <summary>What one side said of an engagement.</summary>
public sealed record Readout
{
    public required string By { get; init; }
    public required string Gist { get; init; }
    public required string Source { get; init; }
}
