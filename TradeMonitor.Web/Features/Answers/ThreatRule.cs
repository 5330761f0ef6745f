using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Which developments are threats, which carry a threat out and which withdraw it, in codes of the codebook; the screen lists them.</summary>
public static class ThreatRule
{
    /// <summary>Words with one of these are threats: a restriction is named as a possibility, or announced and not yet applied.</summary>
    public static IReadOnlyList<DevelopmentAction> Threatening { get; } = [DevelopmentAction.Threaten, DevelopmentAction.Announce];

    /// <summary>Deeds with one of these carry a threat out: all that tighten.</summary>
    public static IReadOnlyList<DevelopmentAction> CarryingOut { get; } = [.. Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Escalating)];

    /// <summary>
    /// Deeds or words with one of these withdraw a threat. Talks and offers leave it standing; an exemption or a licence is relief under
    /// a restriction that stays; and what is fulfilled is an undertaking, not the threat.
    /// </summary>
    public static IReadOnlyList<DevelopmentAction> Withdrawing { get; } =
    [
        DevelopmentAction.Agree, DevelopmentAction.AnnounceRelief, DevelopmentAction.Pause, DevelopmentAction.ExtendPause,
        DevelopmentAction.Reduce, DevelopmentAction.Remove, DevelopmentAction.Expire, DevelopmentAction.StrikeDown,
    ];

    /// <summary>Whether it announces or threatens without changing anything yet.</summary>
    public static bool IsThreat(ScoringEvent e) => e.Directness == Directness.Word && Threatening.Contains(e.Action);

    /// <summary>Whether it tightens in law or in fact.</summary>
    public static bool CarriesOut(ScoringEvent e) => e.Directness == Directness.Deed && CarryingOut.Contains(e.Action);

    /// <summary>Whether it takes a threat back.</summary>
    public static bool Withdraws(ScoringEvent e) => Withdrawing.Contains(e.Action);
}
