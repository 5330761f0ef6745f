using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Snapshots;

/// <summary>
/// The one way by which snapshots enter the store and are taken back: one writer at a time, one transaction for rows and history. Who
/// may is asked by the caller; this writes down who did. The history holds the checksums of the files, and its chain guards them.
/// </summary>
public sealed class SnapshotArchive(IDbContextFactory<AppDb> databases, WriteGate gate, Store store)
{
    /// <summary>The subject of entries in the history; the row is the snapshot.</summary>
    public const string Subject = "snapshots";

    /// <summary>Keeps a snapshot with its files.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing was stored.</exception>
    public Task KeepAsync(Snapshot snapshot, IReadOnlyList<SnapshotFile> files, EditAuthor author, CancellationToken cancellation) => WriteAsync(async db =>
    {
        db.Add(snapshot);
        db.AddRange(files);
        var state = new SnapshotState(snapshot.Title, snapshot.Chart, snapshot.Subject, snapshot.AsOf, snapshot.ExpiresOn, files.ToDictionary(f => f.Format, f => Convert.ToHexStringLower(f.Sha256)));
        await new HistoryLog(db).AppendAsync(EditKind.KeepSnapshot, Subject, snapshot.Id, author, snapshot.KeptAt, null, state, cancellation);
    }, cancellation);

    /// <summary>Takes a snapshot back.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing was stored.</exception>
    public Task WithdrawAsync(SnapshotWithdrawal withdrawal, EditAuthor author, CancellationToken cancellation) => WriteAsync(async db =>
    {
        db.Add(withdrawal);
        await new HistoryLog(db).AppendAsync(EditKind.WithdrawSnapshot, Subject, withdrawal.Snapshot, author, withdrawal.At, null, new WithdrawalState(withdrawal.Reason), cancellation);
    }, cancellation);

    private async Task WriteAsync(Func<AppDb, Task> add, CancellationToken cancellation)
    {
        using (await gate.EnterAsync(cancellation))
        {
            await store.GuardAsync(async () =>
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                await add(db);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
            });
        }
    }
}

/// <summary>A snapshot as the history tells it.</summary>
internal sealed record SnapshotState(string Title, string Chart, string Of, DateOnly AsOf, DateOnly? ExpiresOn, IReadOnlyDictionary<string, string> Files);

/// <summary>A withdrawal as the history tells it.</summary>
internal sealed record WithdrawalState(string Withdrawn);
