using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Web.Data.Record;

/// <summary>When a merge may write.</summary>
internal interface IMergeTurns
{
    /// <summary>Has rows of one table written.</summary>
    /// <param name="table">The only table of the record that is written to.</param>
    /// <param name="write">Writes on until it is told to end; true when all is written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RunAsync(string table, Func<Func<bool>, bool> write, CancellationToken cancellationToken);
}

/// <summary>Everything in the one transaction of the caller.</summary>
internal sealed class OneTurn : IMergeTurns
{
    public Task RunAsync(string table, Func<Func<bool>, bool> write, CancellationToken cancellationToken)
    {
        write(static () => false);
        return Task.CompletedTask;
    }
}

/// <summary>In short transactions, each of which also notes the rows that it has appended as pending: nobody sees them until the notes are deleted.</summary>
internal sealed class HiddenTurns(AppDb db, WriteGate gate, TimeProvider clock, Guid import) : IMergeTurns
{
    private readonly WriteTurns _turns = new(db, gate, clock);

    public Task RunAsync(string table, Func<Func<bool>, bool> write, CancellationToken cancellationToken) => _turns.RunAsync(async () =>
    {
        var (row, text) = (await TableEnds.LastAsync(db, table, cancellationToken), await TableEnds.LastTextAsync(db, cancellationToken));
        var isDone = write(() => _turns.MustEnd);
        // The write lock is held, so all rows in between are ours.
        await HideAsync(table, row + 1, await TableEnds.LastAsync(db, table, cancellationToken), cancellationToken);
        await HideAsync(SearchSchema.RowsTable, text + 1, await TableEnds.LastTextAsync(db, cancellationToken), cancellationToken);
        return isDone;
    }, cancellationToken);

    // Ranges that meet become one, so there are no more of them than edits that came in between.
    private async Task HideAsync(string table, long first, long last, CancellationToken cancellationToken)
    {
        if (last >= first && await db.PendingRows.Where(p => p.Table == table && p.Import == import && p.Last == first - 1)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Last, last), cancellationToken) == 0)
        {
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "PendingRows" ("Table", "First", "Last", "Import") VALUES ({table}, {first}, {last}, {import})""", cancellationToken);
        }
    }
}
