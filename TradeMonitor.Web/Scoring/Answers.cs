using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>How one event answers another.</summary>
internal static class Answers
{
    /// <summary>The ids of those among the events that another among them answers.</summary>
    public static HashSet<string> Answered(IReadOnlyList<LiveEvent> events)
    {
        var wanted = events.Where(e => e.Answers is not null).Select(e => e.Answers!).ToHashSet(StringComparer.Ordinal);
        wanted.IntersectWith(events.Select(e => e.Event.Id));
        return wanted;
    }

    /// <summary>δ of an event times its k: the most that it can take back of an earlier opposite one, 0–1.</summary>
    public static double Power(LiveEvent later, ScopeOptions scope, ScoringOptions options) =>
        scope.Answer.Of(later.Class) * options.CertaintyFactor(later.Event.Certainty);

    /// <summary>δ·k·f of SCORING.md §2: the share of an earlier opposite event that a later one takes back, 0–1.</summary>
    public static double Share(LiveEvent later, ScoringEvent earlier, ScopeOptions scope, ScoringOptions options) =>
        Power(later, scope, options) * Overlap(later.Event, earlier, scope.AnswerFloor);

    /// <summary>f of SCORING.md §2: how much of what the earlier event concerned the later one takes up, 0–1.</summary>
    public static double Overlap(ScoringEvent later, ScoringEvent earlier, double floor)
    {
        if (later.FrictionPoints.Count == 0)
        {
            return later.ActorLevel is ActorLevel.Leaders or ActorLevel.VicePremierCabinet || earlier.FrictionPoints.Count == 0 ? 1 : 0;
        }

        // Asked millions of times in a replay of a long record: no enumerator, no closure.
        var (shared, all) = (0, earlier.FrictionPoints.Count);
        for (var i = 0; i < all; i++)
        {
            shared += later.FrictionPoints.Contains(earlier.FrictionPoints[i]) ? 1 : 0;
        }

        return all == 0 ? floor : Math.Max(floor, (double)shared / all);
    }
}
