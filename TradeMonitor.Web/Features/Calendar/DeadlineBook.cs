using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Every deadline of a pair that was known by a day, with the outcomes known then; immutable and shared by all readers.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Entries">By date.</param>
public sealed record DeadlineBook(DateOnly AsOf, IReadOnlyList<DeadlineEntry> Entries)
{
    /// <summary>One deadline; null if none of that id was known.</summary>
    public DeadlineEntry? Find(string? id) => id is null ? null : Entries.FirstOrDefault(e => e.Deadline.Id == id);
}

/// <summary>Where a deadline stands on the day: still to come, gone by without an outcome on record, or decided.</summary>
public enum Stage { Coming, Unknown, Decided }

/// <summary>A deadline as it was known on the day.</summary>
/// <param name="Deadline">The row as seen on the day.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Points">Points that it concerns and that the record has.</param>
/// <param name="Sources">Its sources.</param>
public sealed record DeadlineEntry(Deadline Deadline, Stage Stage, IReadOnlyList<FrictionPoint> Points, IReadOnlyList<Source> Sources)
{
    /// <summary>
    /// The row as a reader of that day may see it. The note of an outcome bears no day of its own and often tells on (what was bought by
    /// January, when a deal closed at last), so it is for today alone.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether the day is before today.</param>
    public static Deadline Seen(Deadline row, DateOnly asOf, bool isPast) => isPast ? row.AsSeenOn(asOf) with { OutcomeNote = null } : row.AsSeenOn(asOf);

    /// <summary>Where a deadline stands on a day.</summary>
    /// <param name="seen">The row as seen on the day.</param>
    /// <param name="asOf">The day.</param>
    public static Stage StageOf(Deadline seen, DateOnly asOf) =>
        seen.Outcome != DeadlineOutcome.Pending ? Stage.Decided : seen.Date >= asOf ? Stage.Coming : Stage.Unknown;
}
