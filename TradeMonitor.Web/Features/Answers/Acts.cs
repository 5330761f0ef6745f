using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Which deeds of a side the other side answered. Only answers that a source names as such are on record.</summary>
public static class Acts
{
    /// <summary>Every deed of one side alone that pushes one way, with the first answer of the other side alone, newest first.</summary>
    /// <param name="events">Live events up to the day that is looked at, in (date, id) order.</param>
    /// <param name="list">Tightening deeds (<see cref="FollowUpList.Answers"/>) or easing ones (<see cref="FollowUpList.Easing"/>).</param>
    /// <param name="actor">Jurisdiction code of the side that acts.</param>
    /// <param name="other">Jurisdiction code of the side that may answer.</param>
    public static FollowUps Of(IReadOnlyList<ScoringEvent> events, FollowUpList list, string actor, string other)
    {
        var side = list switch
        {
            FollowUpList.Answers => Side.Escalating,
            FollowUpList.Easing => Side.Easing,
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "Threats are no acts."),
        };
        var answers = events.Where(e => e.RespondsTo is not null && IsBy(e, other, actor)).ToLookup(e => e.RespondsTo!, StringComparer.Ordinal);
        return new(list, actor, [.. events
            .Where(e => e.Directness == Directness.Deed && e.Action.SideOf() == side && IsBy(e, actor, other))
            .Reverse()
            .Select(act => Follow(act, [.. answers[act.Id].Where(a => a.Date >= act.Date)]))]);
    }

    private static FollowUp Follow(ScoringEvent act, IReadOnlyList<ScoringEvent> answers) => answers.Count == 0
        ? new(act, FollowUpResult.Unanswered, null, 0)
        : new(act, FollowUpResult.Answered, answers[0], answers.Count - 1);

    // What both do together is no act of one upon the other.
    private static bool IsBy(ScoringEvent e, string actor, string other) => e.Actors.Contains(actor) && !e.Actors.Contains(other);
}
