using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Imports a record folder, all or nothing: readers see none of it until all of it is committed.</summary>
public sealed class RecordImport(
    IDbContextFactory<AppDb> databases, WriteGate gate, Store store, IConfiguration configuration, TimeProvider clock, Instruments? telemetry = null)
{
    /// <summary>Checks the record and, unless it is refused, stores what is new in it.</summary>
    /// <param name="path">Folder of the record.</param>
    /// <param name="origin">Whose record it is.</param>
    /// <param name="author">Who imports it.</param>
    /// <param name="dryRun">Whether to take everything back at the end.</param>
    /// <param name="progress">Told what is being done, in lines.</param>
    /// <param name="cancellationToken">Stops the import; nothing is stored then.</param>
    public async Task<ImportResult> RunAsync(string path, Origin origin, EditAuthor author, bool dryRun, IProgress<string> progress, CancellationToken cancellationToken)
    {
        using var timing = telemetry?.StartImport(origin.Code());
        var result = await CheckAndStoreAsync(path, origin, author, dryRun, progress, cancellationToken);
        timing?.Done(Instruments.ImportResult, result.IsRefused ? "refused" : dryRun ? "checked" : "stored");
        if (!dryRun && telemetry is not null)
        {
            Count(result.Counts, telemetry);
        }

        return result;
    }

    private async Task<ImportResult> CheckAndStoreAsync(string path, Origin origin, EditAuthor author, bool dryRun, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        if (RecordFolder.Open(path, configuration.GetValue("Record:MaxFileMiB", 64L), faults) is not { } folder)
        {
            return new(faults, []);
        }

        IReadOnlyList<ImportCounts> counts = [];
        using (await gate.EnterAsync(cancellationToken))
        {
            await store.GuardAsync(async () => counts = await CheckAndMergeAsync(folder, origin, author, dryRun, faults, progress, cancellationToken));
        }

        await store.NoteVersionAsync(cancellationToken);
        return new(faults, faults.Count > 0 ? [] : counts);
    }

    private async Task<IReadOnlyList<ImportCounts>> CheckAndMergeAsync(
        RecordFolder folder, Origin origin, EditAuthor author, bool dryRun, FaultList faults, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sha256 = folder.Sha256();
        await new RecordChecker(db, new RecordReader(folder, faults), origin, clock, faults).CheckAsync(cancellationToken);
        if (faults.Count > 0)
        {
            return [];
        }

        // One transaction: a process that is killed half-way leaves nothing behind.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var counts = await new RecordMerger(db, new RecordReader(folder, faults), origin, now, progress).MergeAsync(cancellationToken);
        if (faults.Count > 0 || folder.Sha256() != sha256)
        {
            faults.Add(folder.Path, null, null, "changed while it was being read; import it again");
            return [];
        }

        if (!dryRun)
        {
            var run = Run(folder, origin, now, sha256, counts);
            db.Add(run);
            await new HistoryLog(db).AppendAsync(EditKind.ImportRecord, "imports", folder.Name, author, now, null, new
            {
                run.Origin, run.Sha256, run.Added, run.Changed, run.Withdrawn, run.Unchanged, run.Kept,
            }, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return counts;
    }

    private static void Count(IReadOnlyList<ImportCounts> counts, Instruments telemetry)
    {
        foreach (var file in counts)
        {
            foreach (var (change, rows) in new[] { ("added", file.Added), ("changed", file.Changed), ("withdrawn", file.Withdrawn), ("unchanged", file.Unchanged), ("kept", file.Kept) })
            {
                telemetry.CountImported(file.File.Code(), change, rows);
            }
        }
    }

    private static ImportRun Run(RecordFolder folder, Origin origin, DateTimeOffset now, string sha256, IReadOnlyList<ImportCounts> counts) => new()
    {
        At = now,
        Origin = origin,
        Folder = folder.Name,
        Sha256 = sha256,
        Added = counts.Sum(c => c.Added),
        Changed = counts.Sum(c => c.Changed),
        Withdrawn = counts.Sum(c => c.Withdrawn),
        Unchanged = counts.Sum(c => c.Unchanged),
        Kept = counts.Sum(c => c.Kept),
    };
}
