using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>The wording of the two lists.</summary>
public static class ListWords
{
    /// <summary>How far a restriction applies.</summary>
    public static string Of(FrictionStanding standing) => standing switch
    {
        FrictionStanding.InForce => "In force",
        FrictionStanding.Eased => "Eased: at a lower rate or for less",
        FrictionStanding.Suspended => "Suspended, in part or as a whole",
        _ => "Announced, threatened or under investigation",
    };

    /// <summary>What has become of a line of cooperation.</summary>
    public static string Of(CooperationStanding standing) => standing switch
    {
        CooperationStanding.Opened => "Opened: going on, being set up or under negotiation",
        CooperationStanding.Resumed => "Resumed",
        CooperationStanding.Stalled => "Stalled: paused, or no recent meeting found",
        _ => "Ended: completed",
    };

    /// <summary><c>Active</c>, <c>Being set up</c>, <c>No recent meeting found</c> …</summary>
    public static string Of(CooperationState state) => char.ToUpperInvariant(state.Code()[0]) + state.Phrase()[1..];
}
