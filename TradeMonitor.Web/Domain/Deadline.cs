using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A dated expiry, due date or review (<c>deadlines.json</c>).</summary>
public sealed record Deadline : IRecordRow
{
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>The day on which it became known; hidden as of earlier days.</summary>
    public required DateOnly AnnouncedOn { get; init; }
    /// <summary>The day on which the outcome became known; null while pending.</summary>
    public required DateOnly? OutcomeOn { get; init; }
    public required string Title { get; init; }
    public required DeadlineKind Kind { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required DeadlineOutcome Outcome { get; init; }
    public required string? OutcomeNote { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Whether anybody knew of it by the day.</summary>
    public bool IsKnownOn(DateOnly asOf) => AnnouncedOn <= asOf;

    /// <summary>Outcome as of a day: pending until it became known.</summary>
    public DeadlineOutcome OutcomeAsOf(DateOnly asOf) => OutcomeOn is { } known && known <= asOf ? Outcome : DeadlineOutcome.Pending;

    /// <summary>The row as a reader of that day would have had it: no outcome and no note of later days.</summary>
    public Deadline AsSeenOn(DateOnly asOf) =>
        OutcomeOn is { } known && known <= asOf
            ? this
            : this with { Outcome = DeadlineOutcome.Pending, OutcomeOn = null, OutcomeNote = null };
}

/// <summary>What kind of day it is (codebook <c>deadlineKinds</c>).</summary>
public enum DeadlineKind { Due, Expiry, Review, ScheduledMeeting }

/// <summary>How it ended (codebook <c>deadlineOutcomes</c>).</summary>
public enum DeadlineOutcome { Met, Missed, Extended, Superseded, Lapsed, Expired, Passed, Pending }
