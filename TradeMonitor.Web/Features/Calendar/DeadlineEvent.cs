using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>A deadline as a calendar feed tells it.</summary>
public sealed record DeadlineEvent
{
    /// <summary>The row as its last revision has it and as it was seen on the day.</summary>
    public required Deadline Deadline { get; init; }
    /// <summary>How many earlier revisions it has: raised by a change, and by nothing else.</summary>
    public required int Sequence { get; init; }
    /// <summary>Whether a newer record no longer has it.</summary>
    public required bool IsWithdrawn { get; init; }
    /// <summary>When the last revision entered the record (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>Points that it concerns and that the record has.</summary>
    public required IReadOnlyList<FrictionPoint> Points { get; init; }
    /// <summary>Publishers of its sources, each once; sources that came out after the day are left out.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    /// <summary>Whether it stays in the feed only as called off: withdrawn, or overtaken by another act.</summary>
    public bool IsCancelled => IsWithdrawn || Deadline.Outcome == DeadlineOutcome.Superseded;

    /// <summary>The last instant (UTC) at which what it tells changed: recorded, announced, or its outcome known.</summary>
    public DateTimeOffset ChangedAt => new[] { RecordedAt, Start(Deadline.AnnouncedOn), Start(Deadline.OutcomeOn ?? Deadline.AnnouncedOn) }.Max();

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
