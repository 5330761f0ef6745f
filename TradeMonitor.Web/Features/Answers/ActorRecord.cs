using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>How one side of a pair acts, and how the other answers.</summary>
/// <param name="Actor">Jurisdiction code of the side.</param>
/// <param name="Other">Jurisdiction code of the other side.</param>
/// <param name="Threats">What it threatened, and what came of it.</param>
/// <param name="Tightening">Its tightening deeds, and the answers.</param>
/// <param name="Easing">Its easing deeds, and the answers.</param>
public sealed record ActorRecord(string Actor, string Other, FollowUps Threats, FollowUps Tightening, FollowUps Easing)
{
    /// <summary>All three lists.</summary>
    public IReadOnlyList<FollowUps> Lists => [Threats, Tightening, Easing];

    /// <summary>One of the lists.</summary>
    public FollowUps Of(FollowUpList list) => Lists.Single(l => l.List == list);

    /// <summary>The record of a side.</summary>
    /// <param name="events">Live events of the pair up to the day that is looked at, in (date, id) order.</param>
    /// <param name="actor">Jurisdiction code of the side.</param>
    /// <param name="other">Jurisdiction code of the other side.</param>
    /// <param name="isBetween">Whether a friction point, by its id, is between the two.</param>
    public static ActorRecord Of(IReadOnlyList<ScoringEvent> events, string actor, string other, Func<string, bool> isBetween) => new(
        actor, other,
        new Threats(events, actor, isBetween).Follow(),
        Acts.Of(events, FollowUpList.Answers, actor, other),
        Acts.Of(events, FollowUpList.Easing, actor, other));
}
