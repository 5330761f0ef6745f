using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The deadline that comes next, as known on a day.</summary>
/// <param name="Title">What falls due.</param>
/// <param name="Date">When.</param>
/// <param name="FrictionPoint">The first point that it concerns.</param>
/// <param name="Others">More deadlines on the same day.</param>
public sealed record NextDeadline(string Title, DateOnly Date, string FrictionPoint, int Others)
{
    /// <summary>The next of some deadlines, outcome unknown as of the day; null if none is known.</summary>
    /// <param name="deadlines">Deadlines that concern a point of the pair.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isOfPair">Whether a point id is between the two.</param>
    public static NextDeadline? Of(IEnumerable<Deadline> deadlines, DateOnly asOf, Func<string, bool> isOfPair)
    {
        Deadline[] open = [.. Open(deadlines, asOf).Where(d => d.Date >= asOf).OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal)];
        return open is [var next, ..]
            ? new(next.Title, next.Date, next.FrictionPoints.First(isOfPair), open.Count(d => d.Date == next.Date) - 1)
            : null;
    }

    /// <summary>How many deadlines have passed of which the record, as of the day, tells no outcome.</summary>
    public static int PassedWithoutOutcome(IEnumerable<Deadline> deadlines, DateOnly asOf) => Open(deadlines, asOf).Count(d => d.Date < asOf);

    private static IEnumerable<Deadline> Open(IEnumerable<Deadline> deadlines, DateOnly asOf) =>
        deadlines.Where(d => d.IsKnownOn(asOf) && d.OutcomeAsOf(asOf) == DeadlineOutcome.Pending);
}
