using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Engagements of leaders and cabinets as lines across the lanes, on the day they closed.</summary>
public static class TalkLines
{
    /// <summary>Those that are drawn, by day.</summary>
    public static IReadOnlyList<Engagement> Of(IEnumerable<Engagement> talks) =>
        [.. talks.Where(t => t.Level is ActorLevel.Leaders or ActorLevel.VicePremierCabinet).OrderBy(t => t.LastDay).ThenBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>The line of one: where leaders met, and where something was agreed, comes before the rest if there is no room for all names.</summary>
    public static DayMarker Line(Engagement talk) => new(talk.LastDay, TalkNames.Name(talk), TalkNames.Weight(talk));

    /// <summary>What stands beside its name.</summary>
    public static LaneCard Card(Engagement talk, AppUrls urls) => new(
        talk.Title,
        [talk.EndDate is { } end && end != talk.Date ? $"{Formats.Day(talk.Date)} to {Formats.Day(end)}" : Formats.Day(talk.Date), $"{Words.Of(talk.Level)} · {talk.Outcome.Phrase()}"],
        urls.Engagement(talk.Id), "Open the engagement");
}
