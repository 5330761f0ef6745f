using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>A transaction that only reads: several queries of one state of the store.</summary>
public static class ReadTransaction
{
    /// <summary>
    /// Begins one. Deferred, unlike EF Core's own, which takes the write lock at once: a reader would wait for a long import, and the
    /// import for the reader.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginReadingAsync(this AppDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancellationToken))!;
    }
}
