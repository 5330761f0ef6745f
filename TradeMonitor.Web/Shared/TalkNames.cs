using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Shared;

/// <summary>How an engagement is named on a chart, and which names come first where there is no room for all.</summary>
public static class TalkNames
{
    /// <summary>The city, or how they spoke.</summary>
    public static string Name(Engagement talk) => talk switch
    {
        { Venue.City: { Length: > 0 } city } => city,
        { Format: EngagementFormat.Phone } => "Call",
        { Format: EngagementFormat.Video } => "Video",
        _ => "Talks",
    };

    /// <summary>Larger comes first: where people met, leaders before others, and where something was agreed or broken off.</summary>
    public static int Weight(Engagement talk) =>
        (talk.Format == EngagementFormat.InPerson ? 8 : 0)
        + (talk.Level == ActorLevel.Leaders ? 4 : 0)
        + (talk.Outcome is EngagementOutcome.Agreement or EngagementOutcome.Framework or EngagementOutcome.Extension or EngagementOutcome.Rupture ? 3 : 0);
}
