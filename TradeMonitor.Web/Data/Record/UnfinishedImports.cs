using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What imports that did not come to their end have left in the store. Nobody has ever seen it, and it goes before the next import begins.</summary>
public sealed class UnfinishedImports(IDbContextFactory<AppDb> databases, WriteGate gate, Store store, TimeProvider clock)
{
    private const int RowsAtOnce = 100;

    /// <summary>Takes it away unless an import is under way, whose it then is.</summary>
    public async Task RemoveIfAbandonedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.PendingRows.AnyAsync(cancellationToken))
        {
            using var alone = StoreLock.TryTakeForImport(store.File);
            if (alone is not null)
            {
                await RemoveAsync(cancellationToken);
            }
        }
    }

    /// <summary>Takes it away. The caller must hold the lock of whoever imports.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ranges = await db.PendingRows.AsNoTracking().ToListAsync(cancellationToken);
        if (ranges.Count == 0)
        {
            return;
        }

        var turns = new WriteTurns(db, gate, clock);
        foreach (var range in ranges)
        {
            var next = range.First;
            await turns.RunAsync(async () =>
            {
                while (next <= range.Last && !turns.MustEnd)
                {
                    var last = Math.Min(range.Last, next + RowsAtOnce - 1);
                    await db.Database.ExecuteSqlRawAsync(Delete(range.Table), [new SqliteParameter("@first", next), new SqliteParameter("@last", last)], cancellationToken);
                    next = last + 1;
                }

                return next > range.Last;
            }, cancellationToken);
        }

        // Only now, or rows that are still there would be seen.
        await turns.RunAsync(async () =>
        {
            await db.PendingRows.ExecuteDeleteAsync(cancellationToken);
            return true;
        }, cancellationToken);
    }

    private static string Delete(string table) => table == SearchSchema.RowsTable
        ? SearchSchema.Remove
        : $"DELETE FROM \"{table}\" WHERE \"{Revisions.Seq}\" BETWEEN @first AND @last;";
}
