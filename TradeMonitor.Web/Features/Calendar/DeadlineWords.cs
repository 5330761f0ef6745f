using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Deadlines in sentences.</summary>
internal static class DeadlineWords
{
    /// <summary>
    /// What happens if nobody acts, by the kind alone: the record does not say it row by row, and what exactly ends or begins stands in the title.
    /// </summary>
    public static string IfNobodyActs(DeadlineKind kind) => "If nobody acts: " + kind switch
    {
        DeadlineKind.Expiry => "the pause, relief or measure runs out.",
        DeadlineKind.Due => "what was announced takes effect, or what was pledged is late.",
        DeadlineKind.Review => "the hearing or review takes place; nothing changes by itself.",
        DeadlineKind.ScheduledMeeting => "the meeting takes place as planned; nothing runs out with it.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same of a day that has gone by without an outcome on record.</summary>
    public static string IfNobodyActed(DeadlineKind kind) => "If nobody acted: " + kind switch
    {
        DeadlineKind.Expiry => "the pause, relief or measure ran out.",
        DeadlineKind.Due => "what was announced took effect, or what was pledged is late.",
        DeadlineKind.Review => "the hearing or review took place; nothing changed by itself.",
        DeadlineKind.ScheduledMeeting => "the meeting took place as planned; nothing ran out with it.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary><c>extended, known since 5 Nov 2025</c>; null while pending.</summary>
    public static string? Outcome(Deadline seen) => seen.Outcome == DeadlineOutcome.Pending
        ? null
        : Words.Of(seen.Outcome).ToLowerInvariant() + (seen.OutcomeOn is { } day ? $", known since {Formats.Day(day)}" : "");

    /// <summary><c>in 36 days</c>, <c>outcome not known yet</c>, or how it ended.</summary>
    public static string Countdown(Deadline seen, DateOnly asOf) => seen switch
    {
        { Outcome: not DeadlineOutcome.Pending } => Words.Of(seen.Outcome),
        { Date: var day } when day >= asOf => Formats.Distance(day, asOf),
        _ => "outcome not known yet",
    };
}
