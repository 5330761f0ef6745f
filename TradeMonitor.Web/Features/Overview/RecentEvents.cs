namespace TradeMonitor.Web.Features.Overview;

/// <summary>What has happened lately, as of a day.</summary>
/// <param name="Events">Newest first.</param>
/// <param name="IsQuiet">Nothing within the last <see cref="Days"/> days: the events are the last before that.</param>
/// <param name="Others">Events within the days that are not shown.</param>
public sealed record RecentEvents(IReadOnlyList<EventPart> Events, bool IsQuiet, int Others)
{
    /// <summary>Days that count as lately, the as-of day included.</summary>
    public const int Days = 40;

    private const int Most = 8;
    private const int MostWhenQuiet = 6;

    /// <summary>Picks from all events of a pair up to the day, in (date, id) order.</summary>
    public static RecentEvents Of(IReadOnlyList<EventPart> events, DateOnly asOf)
    {
        EventPart[] newest = [.. events.Reverse()];
        var lately = newest.TakeWhile(e => e.Day > asOf.AddDays(-Days)).Count();
        return lately == 0
            ? new([.. newest.Take(MostWhenQuiet)], true, 0)
            : new([.. newest.Take(Math.Min(lately, Most))], false, Math.Max(0, lately - Most));
    }
}
