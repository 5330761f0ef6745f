using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>Picks the talks that mark a chart: the weightiest, as many as can be named without one name lying upon another.</summary>
public static class TalksOnChart
{
    // Share of the plot that a letter takes, and the gap between two names, at desktop width; a chart has two rows for names.
    private const double Letter = 0.0085;
    private const double Gap = 0.008;
    private const int Rows = 2;
    private const int Most = 14;
    // On a longer axis calls would crowd out the meetings.
    private const int LongestWithCalls = 200;

    /// <summary>Markers in order of day.</summary>
    /// <param name="talks">Engagements of the pair that had closed by the last day of the axis.</param>
    /// <param name="days">The axis.</param>
    public static Sequence<DayMarker> Pick(IEnumerable<Engagement> talks, DayRange days)
    {
        var rows = Enumerable.Range(0, Rows).Select(_ => new List<(double From, double To)>()).ToArray();
        var chosen = new List<DayMarker>();
        foreach (var talk in talks
            .Where(t => t.Level is ActorLevel.Leaders or ActorLevel.VicePremierCabinet && days.Contains(t.LastDay))
            .Where(t => t.Format == EngagementFormat.InPerson || days.Length <= LongestWithCalls)
            .OrderByDescending(TalkNames.Weight).ThenByDescending(t => t.LastDay).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var marker = new DayMarker(talk.LastDay, TalkNames.Name(talk), TalkNames.Weight(talk));
            var half = (marker.Label.Length * Letter / 2) + Gap;
            var (from, to) = (days.Position(marker.Day) - half, days.Position(marker.Day) + half);
            if (chosen.Count < Most && chosen.TrueForAll(c => c.Day != marker.Day)
                && Array.Find(rows, row => row.TrueForAll(taken => to <= taken.From || from >= taken.To)) is { } free)
            {
                free.Add((from, to));
                chosen.Add(marker);
            }
        }

        return chosen.OrderBy(c => c.Day).ToSequence();
    }
}
