using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>The list of friction and the list of cooperation of a pair up to a day; nothing of later days is in them.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Points">The points that the friction list counts.</param>
/// <param name="Friction">Stays on the friction list.</param>
/// <param name="Cooperation">Stays on the cooperation list.</param>
public sealed record TwoLists(DateOnly AsOf, IReadOnlyList<PointHistory> Points, IReadOnlyList<ListStay> Friction, IReadOnlyList<ListStay> Cooperation)
{
    /// <summary>The first day on which either list holds anything; null if neither ever did.</summary>
    public DateOnly? FirstDay => Friction.Concat(Cooperation).Select(s => (DateOnly?)s.From).Min();

    /// <summary>How long the friction list is at the close of a day.</summary>
    public int FrictionOn(DateOnly day) => Friction.Count(s => s.IsOn(day));

    /// <summary>How long the cooperation list is at the close of a day.</summary>
    public int CooperationOn(DateOnly day) => Cooperation.Count(s => s.IsOn(day));

    /// <summary>Each restriction on the list at the close of a day, with the status that keeps it there.</summary>
    public IEnumerable<(PointHistory Point, StatusStep Status)> RestrictionsOn(DateOnly day)
    {
        foreach (var point in Points)
        {
            if (point.StatusOn(day) is { } status && FrictionList.IsLive(status.Status))
            {
                yield return (point, status);
            }
        }
    }

    /// <summary>How many restrictions of each standing are on the list at the close of a day; all standings are there.</summary>
    public IReadOnlyDictionary<FrictionStanding, int> StandingsOn(DateOnly day)
    {
        var counts = Enum.GetValues<FrictionStanding>().ToDictionary(s => s, _ => 0);
        foreach (var (_, status) in RestrictionsOn(day))
        {
            counts[FrictionList.StandingOf(status.Status)]++;
        }

        return counts;
    }

    /// <summary>Every day on which either list or the standing of a restriction changes, in order.</summary>
    public IReadOnlyList<DateOnly> ChangeDays =>
    [
        .. Points.SelectMany(p => p.Statuses).Select(s => s.Since)
            .Concat(Cooperation.Select(s => s.From)).Concat(Cooperation.Select(s => s.LeftOn).OfType<DateOnly>())
            .Where(d => d <= AsOf).Distinct().Order(),
    ];

    /// <summary>Stays that began after one day and by another, newest first.</summary>
    public static IReadOnlyList<ListStay> Joined(IEnumerable<ListStay> list, DateOnly after, DateOnly upTo) =>
        [.. list.Where(s => s.From > after && s.From <= upTo).Reverse()];

    /// <summary>Stays that ended after one day and by another, the latest end first.</summary>
    public static IReadOnlyList<ListStay> Left(IEnumerable<ListStay> list, DateOnly after, DateOnly upTo) =>
        [.. list.Where(s => s.LeftOn > after && s.LeftOn <= upTo).OrderByDescending(s => s.LeftOn).ThenBy(s => s.Id, StringComparer.Ordinal)];
}
