using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>Which events belong to the reading of a pair (SCORING.md §1).</summary>
public static class PairEvents
{
    /// <summary>
    /// Events with an actor of the pair that name no point or a point between the two, with the pair's engagements, in (date, id) order.
    /// </summary>
    /// <param name="pair">The pair.</param>
    /// <param name="live">Live events of the record.</param>
    /// <param name="isBetween">Whether a point id is between the two.</param>
    /// <param name="engagements">All engagements of the record.</param>
    /// <param name="isMainPair">Whether the pair is the one with most points on record.</param>
    /// <param name="options">Constants.</param>
    public static IReadOnlyList<LiveEvent> Of(
        Relationship pair, IEnumerable<LiveEvent> live, Func<string, bool> isBetween, IEnumerable<Engagement> engagements, bool isMainPair,
        ScoringOptions options)
    {
        var talks = LiveEvents.Of(engagements.Where(e => Includes(pair, e, isBetween, isMainPair)).Select(e => ScoringEvent.From(e, pair)), options);
        LiveEvent[] all = [.. live.Where(e => Includes(pair, e.Event, isBetween)), .. talks];
        Array.Sort(all, (a, b) => LiveEvents.InOrder(a.Event, b.Event));
        return all;
    }

    /// <summary>Whether an event has an actor of the pair and names no point or a point between the two.</summary>
    public static bool Includes(Relationship pair, ScoringEvent e, Func<string, bool> isBetween) =>
        (e.Actors.Contains(pair.First) || e.Actors.Contains(pair.Second)) && (e.FrictionPoints.Count == 0 || e.FrictionPoints.Any(isBetween));

    /// <summary>
    /// Whether an engagement is one of the pair: both sides are named among participants or readouts. Where the record names one side
    /// or none, the points decide that it dealt with, and without points it counts for the record's main pair.
    /// </summary>
    /// <param name="pair">The pair.</param>
    /// <param name="engagement">The engagement.</param>
    /// <param name="isBetween">Whether a point id is between the two.</param>
    /// <param name="isMainPair">Whether the pair is the one with most points on record.</param>
    public static bool Includes(Relationship pair, Engagement engagement, Func<string, bool> isBetween, bool isMainPair)
    {
        var parties = engagement.Parties;
        if (parties.Count > 1)
        {
            return parties.Contains(pair.First) && parties.Contains(pair.Second);
        }

        var fits = parties.Count == 0 || parties[0] == pair.First || parties[0] == pair.Second;
        return fits && (engagement.FrictionPoints.Count > 0 ? engagement.FrictionPoints.Any(isBetween) : isMainPair);
    }
}
