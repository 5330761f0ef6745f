using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The deadline that comes next, as known on a day.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What falls due.</param>
/// <param name="Date">When.</param>
/// <param name="Others">More deadlines on the same day.</param>
public sealed record NextDeadline(string Id, string Title, DateOnly Date, int Others)
{
    /// <summary>The next of some deadlines, outcome unknown as of the day; null if none is known.</summary>
    /// <param name="deadlines">Deadlines that concern a point of the pair.</param>
    /// <param name="asOf">The day.</param>
    public static NextDeadline? Of(IEnumerable<Deadline> deadlines, DateOnly asOf)
    {
        Deadline[] open = [.. Open(deadlines, asOf).Where(d => d.Date >= asOf).OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal)];
        return open is [var next, ..]
            ? new(next.Id, next.Title, next.Date, open.Count(d => d.Date == next.Date) - 1)
            : null;
    }

    /// <summary>How many deadlines have passed of which the record, as of the day, tells no outcome.</summary>
    public static int PassedWithoutOutcome(IEnumerable<Deadline> deadlines, DateOnly asOf) => Open(deadlines, asOf).Count(d => d.Date < asOf);

    private static IEnumerable<Deadline> Open(IEnumerable<Deadline> deadlines, DateOnly asOf) =>
        deadlines.Where(d => d.IsKnownOn(asOf) && d.OutcomeAsOf(asOf) == DeadlineOutcome.Pending);
}
