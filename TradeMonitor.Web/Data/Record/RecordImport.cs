using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Imports a record folder, all or nothing: readers see none of it until all of it is committed. It is checked while people go on editing; what is
/// large is then written in many short transactions, hidden until the last.
/// </summary>
public sealed class RecordImport(
    IDbContextFactory<AppDb> databases, WriteGate gate, Store store, UnfinishedImports unfinished, IConfiguration configuration, TimeProvider clock, Instruments? telemetry = null)
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
        await store.GuardAsync(async () =>
        {
            using var alone = StoreLock.TakeForImport(store.File);
            await unfinished.RemoveAsync(cancellationToken);
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var run = new ImportAttempt(db, gate, folder, origin, author, clock, ImportPace.Of(configuration), faults, progress);
            counts = await run.RunAsync(dryRun, cancellationToken);
            if (faults.Count > 0)
            {
                await unfinished.RemoveAsync(cancellationToken);
            }
        });
        await store.NoteVersionAsync(cancellationToken);
        return new(faults, faults.Count > 0 ? [] : counts);
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
}
