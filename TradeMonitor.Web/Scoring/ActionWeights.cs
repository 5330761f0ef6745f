using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>How a development counts: its factor q, half-life and power to answer follow from its class.</summary>
public enum EventClass { Deed, Commitment, Word }

/// <summary>One row of the action table: weight, the CAMEO code it is taken from, class and implied status.</summary>
/// <param name="Weight">w = −Goldstein of the nearest CAMEO code; + escalates.</param>
/// <param name="Cameo">CAMEO event code.</param>
/// <param name="Class">Class of the action, unless its directness departs from the codebook.</param>
/// <param name="Implied">Status that the action implies where the development gives none.</param>
public sealed record ActionWeight(double Weight, string Cameo, EventClass Class, Status? Implied);

/// <summary>The action table of the method (SCORING.md §7; Goldstein 1992, <i>J. Conflict Resolution</i> 36).</summary>
public static class ActionWeights
{
    private static readonly ActionWeight[] Table = [.. Enum.GetValues<DevelopmentAction>().Select(Define)];

    /// <summary>The row of an action.</summary>
    public static ActionWeight Of(DevelopmentAction action) => Table[(int)action];

    private static ActionWeight Define(DevelopmentAction action) => action switch
    {
        DevelopmentAction.Threaten => new(5.8, "1312", EventClass.Word, Status.Threatened),
        DevelopmentAction.Investigate => new(2.0, "090", EventClass.Commitment, null),
        DevelopmentAction.Announce => new(8.0, "163", EventClass.Commitment, Status.Announced),
        DevelopmentAction.Impose or DevelopmentAction.Expand or DevelopmentAction.Retaliate => new(8.0, "163", EventClass.Deed, Status.InForce),
        DevelopmentAction.Enforce => new(5.0, "172", EventClass.Deed, null),
        DevelopmentAction.Reject => new(4.0, "1244", EventClass.Word, null),
        DevelopmentAction.Lapse => new(4.0, "160", EventClass.Deed, Status.InForce),
        DevelopmentAction.Breach => new(4.0, "160", EventClass.Deed, null),
        DevelopmentAction.Sue => new(2.0, "115", EventClass.Word, null),
        DevelopmentAction.Uphold => new(2.0, "115", EventClass.Commitment, null),
        DevelopmentAction.Propose => new(-4.0, "036", EventClass.Word, null),
        DevelopmentAction.Talk => new(-7.0, "046", EventClass.Word, null),
        DevelopmentAction.Agree => new(-8.0, "057", EventClass.Commitment, null),
        DevelopmentAction.AnnounceRelief => new(-7.0, "085", EventClass.Commitment, null),
        DevelopmentAction.Pause => new(-7.0, "085", EventClass.Deed, Status.Suspended),
        DevelopmentAction.ExtendPause => new(-3.5, "050", EventClass.Word, Status.Suspended),
        DevelopmentAction.Exempt or DevelopmentAction.License => new(-5.0, "081", EventClass.Deed, Status.Eased),
        DevelopmentAction.Reduce => new(-7.0, "085", EventClass.Deed, Status.Eased),
        DevelopmentAction.Remove => new(-7.0, "085", EventClass.Deed, Status.Removed),
        DevelopmentAction.Expire => new(-7.0, "085", EventClass.Deed, Status.Expired),
        DevelopmentAction.Fulfil => new(-6.4, "061", EventClass.Deed, null),
        DevelopmentAction.StrikeDown => new(-7.0, "085", EventClass.Commitment, Status.Removed),
        DevelopmentAction.Statement or DevelopmentAction.Review or DevelopmentAction.Ruling => new(0, "010", EventClass.Word, null),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "The method has no weight for this action."),
    };
}
