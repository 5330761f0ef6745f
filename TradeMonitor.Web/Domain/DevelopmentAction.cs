namespace TradeMonitor.Web.Domain;

/// <summary>What a development did (codebook <c>actions</c>).</summary>
public enum DevelopmentAction
{
    Threaten, Investigate, Announce, Impose, Expand, Retaliate, Enforce, Reject, Lapse, Breach, Sue, Uphold,
    Propose, Talk, Agree, AnnounceRelief, Pause, ExtendPause, Exempt, License, Reduce, Remove, Expire, Fulfil, StrikeDown,
    Statement, Review, Ruling,
}

/// <summary>Which way an action pushes (codebook <c>actions[].side</c>).</summary>
public enum Side { Escalating, Easing, Neither }

/// <summary>Whether a development changes a measure in law or in fact, or only speaks of it.</summary>
public enum Directness { Deed, Word }

/// <summary>The codebook's side and deed flag of each action.</summary>
public static class DevelopmentActions
{
    /// <summary>The side of an action.</summary>
    public static Side SideOf(this DevelopmentAction action) => action switch
    {
        <= DevelopmentAction.Uphold => Side.Escalating,
        <= DevelopmentAction.StrikeDown => Side.Easing,
        _ => Side.Neither,
    };

    /// <summary>Whether the codebook flags the action as a deed (SCORING.md §1).</summary>
    public static Directness DirectnessOf(this DevelopmentAction action) => action switch
    {
        DevelopmentAction.Impose or DevelopmentAction.Expand or DevelopmentAction.Retaliate or DevelopmentAction.Enforce or
        DevelopmentAction.Reject or DevelopmentAction.Lapse or DevelopmentAction.Breach or DevelopmentAction.Pause or
        DevelopmentAction.ExtendPause or DevelopmentAction.Exempt or DevelopmentAction.License or DevelopmentAction.Reduce or
        DevelopmentAction.Remove or DevelopmentAction.Expire or DevelopmentAction.Fulfil or DevelopmentAction.StrikeDown => Directness.Deed,
        _ => Directness.Word,
    };
}
