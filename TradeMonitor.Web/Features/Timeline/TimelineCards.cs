using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>What stands beside marks that are pointed at.</summary>
public static class TimelineCards
{
    /// <summary>A development with its facts, or the first of several; null for none.</summary>
    /// <param name="entries">The first few.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="urls">Links that keep the day.</param>
    public static LaneCard? Of(IReadOnlyList<TimelineEntry> entries, int count, AppUrls urls)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        if (count > 1)
        {
            var more = count - entries.Count;
            return new(Formats.Count(count, "development"),
                [.. entries.Select(e => $"{TimelineWords.Glyph(Domain.DevelopmentActions.SideOf(e.Development.Action))} {Formats.Day(e.Development.Date)}: {e.Development.Headline}"),
                    .. more > 0 ? [$"and {Formats.Number(more)} more"] : Array.Empty<string>()]);
        }

        var (development, points) = (entries[0].Development, entries[0].Points);
        var side = Domain.DevelopmentActions.SideOf(development.Action);
        return new(development.Headline,
            [$"{Formats.Day(development.Date)} · {TimelineWords.Glyph(side)} {TimelineWords.Of(side)}", TimelineWords.Facts(development), .. points.Select(p => p.Title)],
            points.Count > 0 ? urls.Development(points[0].Id, development.Id) : null, "Read it on its point");
    }
}
