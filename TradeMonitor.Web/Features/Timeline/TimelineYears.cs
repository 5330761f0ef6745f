using TradeMonitor.Web.Charts;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>A year as days to be shown.</summary>
public static class TimelineYears
{
    /// <summary>The days of a year that can be shown; a year of which a single day can be shown begins the day before.</summary>
    public static DayRange Of(int year, DayRange span)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        to = to > span.To ? span.To : to;
        from = from < span.From ? span.From : from;
        return new(from < to ? from : to.AddDays(-1), to);
    }
}
