using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Watching;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>Changes the watchlist of whoever is acting. Each answers null if it is done, else why not in one sentence.</summary>
public sealed class WatchCommands(
    CurrentEditor current, IDbContextFactory<AppDb> databases, WriteGate gate, SharedScoreboard scoreboard, WatchChanges changes, Today today, TimeProvider clock)
{
    /// <summary>How many points one person may watch: more than there are on most records, so that the inbox stays quick.</summary>
    public const int Most = 500;

    /// <summary>Watches a point from now on: what there is to tell already counts as read.</summary>
    public async Task<string?> WatchAsync(string frictionPoint, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(cancellation: cancellation);
        return await ActAsync(async (db, person) =>
        {
            if (view.FindPoint(frictionPoint) is not { } point)
            {
                return "There is no such friction point; choose one from the list.";
            }

            if (await db.Watches.FindAsync([person, frictionPoint], cancellation) is not null)
            {
                return null;
            }

            if (await db.Watches.CountAsync(w => w.PersonId == person, cancellation) >= Most)
            {
                return $"You watch {Most} friction points, which is the most; stop watching one first.";
            }

            db.Add(new Watch { PersonId = person, FrictionPoint = frictionPoint, Since = clock.GetUtcNow() });
            await MarkAsync(db, person, WatchQueries.NoticesOf(view, point, today.Day), cancellation);
            return null;
        }, cancellation);
    }

    /// <summary>Watches a point no longer; what was read stays read.</summary>
    public Task<string?> UnwatchAsync(string frictionPoint, CancellationToken cancellation = default) => ActAsync(async (db, person) =>
    {
        await db.Watches.Where(w => w.PersonId == person && w.FrictionPoint == frictionPoint).ExecuteDeleteAsync(cancellation);
        return null;
    }, cancellation);

    /// <summary>Marks as read what the person had before them, and forgets marks that no notice needs any more.</summary>
    /// <param name="shown">The notices on the page: one that came since stays unread.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<string?> MarkReadAsync(IReadOnlyList<PointNotice> shown, CancellationToken cancellation = default) => ActAsync(async (db, person) =>
    {
        await MarkAsync(db, person, shown, cancellation);
        return null;
    }, cancellation);

    private async Task<string?> ActAsync(Func<AppDb, string, Task<string?>> act, CancellationToken cancellation)
    {
        var decision = await current.RequireAsync(Policies.Watch, cancellation);
        if (!decision.IsGranted)
        {
            return decision.Refusal.Sentence;
        }

        var person = decision.Editor.PersonId;
        using (await gate.EnterAsync(cancellation))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await act(db, person) is { } problem)
            {
                return problem;
            }

            await db.SaveChangesAsync(cancellation);
        }

        await changes.TellAsync(person);
        return null;
    }

    private async Task MarkAsync(AppDb db, string person, IReadOnlyList<PointNotice> notices, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var keys = notices.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var seen = await db.SeenNotices.Where(s => s.PersonId == person).ToListAsync(cancellation);
        // Nothing is seen before its day, so a mark older than the window can belong to no notice in it.
        db.RemoveRange(seen.Where(s => s.SeenAt < now.AddDays(-PointNotices.WindowDays - 1) && !keys.Contains(s.Key)));
        keys.ExceptWith(seen.Select(s => s.Key));
        db.AddRange(keys.Select(key => new SeenNotice { PersonId = person, Key = key, SeenAt = now }));
    }
}
