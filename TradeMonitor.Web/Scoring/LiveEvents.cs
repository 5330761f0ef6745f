using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>An event that counts, with its impact before the factors q and ρ, which depend on the scope.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Day">Its <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Class">How it counts.</param>
/// <param name="Impact">w · m · k · g.</param>
/// <param name="Answers">Id of the event that it quickly answers for the other side, if any: ρ applies in a scope that holds that event too.</param>
public sealed record LiveEvent(ScoringEvent Event, int Day, EventClass Class, double Impact, string? Answers)
{
    /// <summary>Whether it says anything about direction; a statement, review or ruling does not.</summary>
    public bool IsEvidence => Event.Action.SideOf() != Side.Neither;
}

/// <summary>Picks the live events of a record and weighs each (SCORING.md §1–2).</summary>
public static class LiveEvents
{
    /// <summary>
    /// Live events in (date, id) order. Retracted rows and rows that another one supersedes are out,
    /// whatever the day of the row that supersedes.
    /// </summary>
    /// <param name="events">Every event, dead ones included.</param>
    /// <param name="options">The constants.</param>
    public static IReadOnlyList<LiveEvent> Of(IEnumerable<ScoringEvent> events, ScoringOptions options)
    {
        var all = events.ToArray();
        var dead = all.Where(e => e.Supersedes is { } id && id != e.Id).Select(e => e.Supersedes!).ToHashSet(StringComparer.Ordinal);
        var live = all.Where(e => !e.Retracted && !dead.Contains(e.Id)).ToArray();
        Array.Sort(live, InOrder);
        var byId = new Dictionary<string, ScoringEvent>(live.Length, StringComparer.Ordinal);
        foreach (var e in live)
        {
            byId[e.Id] = e;
        }

        return [.. live.Select(e => Weigh(e, byId.GetValueOrDefault, options))];
    }

    /// <summary>The order of every sum: by date, then by id.</summary>
    public static int InOrder(ScoringEvent one, ScoringEvent other) =>
        one.Date.CompareTo(other.Date) is var byDate && byDate != 0 ? byDate : string.CompareOrdinal(one.Id, other.Id);

    /// <summary>A live event with its weight.</summary>
    /// <param name="e">What happened.</param>
    /// <param name="findLive">The live event of an id; null if none is.</param>
    /// <param name="options">The constants.</param>
    public static LiveEvent Weigh(ScoringEvent e, Func<string, ScoringEvent?> findLive, ScoringOptions options)
    {
        var action = ActionWeights.Of(e.Action);
        var impact = action.Weight * Magnitude(e, options) * options.CertaintyFactor(e.Certainty) * options.LevelFactor(e.ActorLevel);
        return new(e, e.Date.DayNumber, ClassOf(e, action), impact, Answers(e, findLive, options));
    }

    private static EventClass ClassOf(ScoringEvent e, ActionWeight action) =>
        e.Directness == e.Action.DirectnessOf() ? action.Class : e.Directness == Directness.Deed ? EventClass.Deed : EventClass.Word;

    /// <summary>m of SCORING.md §2, 0–1.5: how far a rate moved and how much trade it covers.</summary>
    internal static double Magnitude(ScoringEvent e, ScoringOptions options)
    {
        var rate = .5;
        if (e.Rate is { Before: { } before, After: { } after })
        {
            if (before == after)
            {
                return 0;
            }

            rate = e.Rate.Unit == "percent" ? Math.Min(1, Math.Abs(after - before) / options.FullRateChange) : .5;
        }

        var trade = e.TradeCoveredUsdBn is { } bn ? Math.Min(1, Math.Log(1 + bn) / Math.Log(1 + options.FullTrade)) : .5;
        return .5 + .5 * rate + .5 * trade;
    }

    private static string? Answers(ScoringEvent e, Func<string, ScoringEvent?> findLive, ScoringOptions options) =>
        e.RespondsTo is { } id && findLive(id) is { } first
        && first.Date <= e.Date && e.Date.DayNumber - first.Date.DayNumber <= options.ResponseDays
        && !first.Actors.Any(e.Actors.Contains)
        && ActionWeights.Of(first.Action).Weight * ActionWeights.Of(e.Action).Weight > 0 ? id : null;
}
