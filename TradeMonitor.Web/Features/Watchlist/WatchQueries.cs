using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>Reads the watchlist of whoever is acting.</summary>
public sealed class WatchQueries(CurrentEditor current, IDbContextFactory<AppDb> databases, SharedScoreboard scoreboard, Today today)
{
    /// <summary>What is kept of them; null for somebody who may not watch.</summary>
    public async Task<WatchMarks?> MarksAsync(CancellationToken cancellation = default)
    {
        if ((await current.RequireAsync(Policies.Watch, cancellation)).Editor is not { PersonId: var person })
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new(
            person,
            await db.Watches.Where(w => w.PersonId == person).Select(w => w.FrictionPoint).ToHashSetAsync(cancellation),
            await db.SeenNotices.Where(s => s.PersonId == person).Select(s => s.Key).ToHashSetAsync(cancellation));
    }

    /// <summary>What there is to tell them as the record stands now; asks the store for nothing.</summary>
    public async Task<Inbox> InboxAsync(WatchMarks marks, CancellationToken cancellation = default) =>
        Of(await scoreboard.ViewAsync(cancellation: cancellation), marks, today.Day);

    private static Inbox Of(RecordView view, WatchMarks marks, DateOnly day)
    {
        var board = view.BoardOn(day);
        var readings = marks.Points.Select(board.Find).OfType<PointReading>()
            .OrderBy(r => r.History.Point.Title, StringComparer.Ordinal).ToArray();
        var notices = readings
            .SelectMany(r => NoticesOf(view, r.History, day).Select(n => new InboxNotice(n, r.History.Point.Title, marks.Seen.Contains(n.Key))))
            .DistinctBy(n => n.Notice.Key)
            .OrderByDescending(n => n.Notice.Day).ThenBy(n => n.Notice.Key, StringComparer.Ordinal);
        return new(readings, [.. notices]);
    }

    /// <summary>The notices of a point, computed once for all who watch it.</summary>
    internal static IReadOnlyList<PointNotice> NoticesOf(RecordView view, PointHistory point, DateOnly day) =>
        view.Remember(("notices", point.Point.Id, day), 1, () => PointNotices.Of(point, day));
}
