using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>How far a restriction on the friction list applies.</summary>
public enum FrictionStanding
{
    /// <summary>Applies in full.</summary>
    InForce,

    /// <summary>Applies at a lower rate or to less.</summary>
    Eased,

    /// <summary>Suspended, in part or as a whole.</summary>
    Suspended,

    /// <summary>Announced, threatened or under investigation.</summary>
    Pending,
}

/// <summary>
/// Which friction points are on the list of friction, and when. On it are restrictions, from the first day with a status until the status is
/// removed or expired. Reliefs and undertakings are left out: their status describes a waiver or a pledge, and a relief in force is not friction.
/// </summary>
public static class FrictionList
{
    /// <summary>Whether a point is one that the list counts.</summary>
    public static bool Counts(FrictionPoint point) => point.Tracks == Tracks.Restriction;

    /// <summary>Whether a status keeps a restriction on the list.</summary>
    public static bool IsLive(Status status) => status is not (Status.Removed or Status.Expired);

    /// <summary>How far a restriction of a live status applies.</summary>
    public static FrictionStanding StandingOf(Status status) => status switch
    {
        Status.InForce => FrictionStanding.InForce,
        Status.Eased => FrictionStanding.Eased,
        Status.PartlySuspended or Status.Suspended => FrictionStanding.Suspended,
        Status.UnderInvestigation or Status.Threatened or Status.Announced => FrictionStanding.Pending,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A restriction that has ended does not stand on the list."),
    };

    /// <summary>Every stay that had begun by a day, by its first day; what ended one later is not known yet.</summary>
    /// <param name="points">Points that the list counts.</param>
    /// <param name="asOf">The day that is looked at.</param>
    public static IReadOnlyList<ListStay> Stays(IEnumerable<PointHistory> points, DateOnly asOf) =>
        [.. points.SelectMany(p => StaysOf(p, asOf)).OrderBy(s => s.From).ThenBy(s => s.Id, StringComparer.Ordinal)];

    private static IEnumerable<ListStay> StaysOf(PointHistory point, DateOnly asOf)
    {
        ListStay? open = null;
        // Of several changes on one day the last one holds at its close.
        foreach (var step in point.Statuses.Where(s => s.Since <= asOf).GroupBy(s => s.Since, (_, steps) => steps.Last()))
        {
            if (open is null && IsLive(step.Status))
            {
                open = new(point.Point.Id, point.Point.Title, step.Since, step.DevelopmentId);
            }
            else if (open is not null && !IsLive(step.Status))
            {
                yield return open with { LeftOn = step.Since, LeftBy = step.DevelopmentId };
                open = null;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
