using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>Reads the watchlist of whoever is acting.</summary>
public sealed class WatchQueries(CurrentEditor current, IDbContextFactory<AppDb> databases, SharedScoreboard scoreboard, Today today)
{
    /// <summary>Their inbox; null for somebody who may not watch.</summary>
    public async Task<Inbox?> InboxAsync(CancellationToken cancellation = default)
    {
        if ((await current.RequireAsync(Policies.Watch, cancellation)).Editor is not { } editor)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var watched = await db.Watches.Where(w => w.PersonId == editor.PersonId).Select(w => w.FrictionPoint).ToListAsync(cancellation);
        var seen = await db.SeenNotices.Where(s => s.PersonId == editor.PersonId).Select(s => s.Key).ToHashSetAsync(cancellation);
        return Of(await scoreboard.ViewAsync(cancellation: cancellation), watched, seen, today.Day);
    }

    /// <summary>Whether they watch a point.</summary>
    public async Task<bool> IsWatchedAsync(string frictionPoint, CancellationToken cancellation = default)
    {
        if ((await current.RequireAsync(Policies.Watch, cancellation)).Editor is not { } editor)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Watches.AnyAsync(w => w.PersonId == editor.PersonId && w.FrictionPoint == frictionPoint, cancellation);
    }

    private static Inbox Of(RecordView view, IEnumerable<string> watched, HashSet<string> seen, DateOnly day)
    {
        var board = view.BoardOn(day);
        var readings = watched.Select(board.Find).OfType<PointReading>()
            .OrderBy(r => r.History.Point.Title, StringComparer.Ordinal).ToArray();
        var notices = readings
            .SelectMany(r => NoticesOf(view, r.History, day).Select(n => new InboxNotice(n, r.History.Point.Title, seen.Contains(n.Key))))
            .DistinctBy(n => n.Notice.Key)
            .OrderByDescending(n => n.Notice.Day).ThenBy(n => n.Notice.Key, StringComparer.Ordinal);
        return new(readings, [.. notices]);
    }

    /// <summary>The notices of a point, computed once for all who watch it.</summary>
    internal static IReadOnlyList<PointNotice> NoticesOf(RecordView view, PointHistory point, DateOnly day) =>
        view.Remember(("notices", point.Point.Id, day), 1, () => PointNotices.Of(point, day));
}
