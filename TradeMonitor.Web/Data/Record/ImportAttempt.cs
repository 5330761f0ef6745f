using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>One import of one folder; the caller holds the lock of whoever imports.</summary>
internal sealed class ImportAttempt(
    AppDb db, WriteGate gate, RecordFolder folder, Origin origin, EditAuthor author, TimeProvider clock, ImportPace pace, FaultList faults, IProgress<string> lines)
{
    private readonly ImportProgress _progress = new(lines, clock);
    private readonly RecordReader _reader = new(folder, faults);
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private readonly Guid _id = Guid.CreateVersion7(clock.GetUtcNow());
    private string _sha256 = "";
    private long _lastDevelopment;

    /// <summary>Checks the record and merges it. With a fault in the list, nothing of it can be seen; hidden rows may be left.</summary>
    /// <returns>What became of the rows of each file.</returns>
    public async Task<IReadOnlyList<ImportCounts>> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        _sha256 = folder.Sha256();
        _lastDevelopment = await TableEnds.LastAsync(db, nameof(AppDb.Developments), cancellationToken);
        await new RecordChecker(db, _reader, origin, clock, faults, _progress).CheckAsync(cancellationToken);
        if (faults.Count > 0)
        {
            return [];
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        var rows = Enum.GetValues<RecordFile>().Sum(f => _reader.RowsOf(f) ?? 0);
        // The shipped record also withdraws rows, and comes before the first request: nobody waits for it.
        return dryRun || origin == Origin.Shipped || rows <= pace.RowsAtOnce
            ? await MergeAtOnceAsync(dryRun, cancellationToken)
            : await MergeInTurnsAsync(cancellationToken);
    }

    // A process that is killed half-way leaves nothing behind.
    private async Task<IReadOnlyList<ImportCounts>> MergeAtOnceAsync(bool dryRun, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var merger = Merger(new OneTurn());
        await merger.MergeAsync(cancellationToken);
        NoteChange();
        var counts = await FinishAsync(merger, _now, cancellationToken);
        if (faults.Count == 0 && !dryRun)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return counts;
    }

    // Killed half-way it leaves rows that nobody sees, and that go before the next import.
    private async Task<IReadOnlyList<ImportCounts>> MergeInTurnsAsync(CancellationToken cancellationToken)
    {
        var merger = Merger(new HiddenTurns(db, gate, clock, _id));
        await merger.MergeAsync(cancellationToken);
        NoteChange();
        await CheckChainsAsync(cancellationToken);
        if (faults.Count > 0)
        {
            return [];
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var counts = await FinishAsync(merger, clock.GetUtcNow(), cancellationToken);
        if (faults.Count == 0)
        {
            // In this instant all of it can be seen.
            await db.PendingRows.Where(p => p.Import == _id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return counts;
    }

    private RecordMerger Merger(IMergeTurns turns) => new(db, _reader, turns, origin, _now, pace.RowsPerTurn, _progress);

    private void NoteChange()
    {
        if (faults.Count > 0 || folder.Sha256() != _sha256)
        {
            faults.Add(folder.Path, null, null, "changed while it was being read; import it again");
        }
    }

    // Reads every row that has been written since the last time: millions are read while people go on editing, so that the few since then are
    // left for the transaction in which nobody can.
    private async Task CheckChainsAsync(CancellationToken cancellationToken)
    {
        var last = await TableEnds.LastAsync(db, nameof(AppDb.Developments), cancellationToken);
        await ChainsSince.CheckAsync(db, _lastDevelopment, faults, cancellationToken);
        _lastDevelopment = last;
    }

    private async Task<IReadOnlyList<ImportCounts>> FinishAsync(RecordMerger merger, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await CheckChainsAsync(cancellationToken);
        if (faults.Count > 0)
        {
            return [];
        }

        var counts = await merger.FinishAsync(cancellationToken);
        var run = new ImportRun
        {
            At = at,
            Origin = origin,
            Folder = folder.Name,
            Sha256 = _sha256,
            Added = counts.Sum(c => c.Added),
            Changed = counts.Sum(c => c.Changed),
            Withdrawn = counts.Sum(c => c.Withdrawn),
            Unchanged = counts.Sum(c => c.Unchanged),
            Kept = counts.Sum(c => c.Kept),
        };
        db.Add(run);
        await new HistoryLog(db).AppendAsync(EditKind.ImportRecord, "imports", folder.Name, author, at, null, new
        {
            run.Origin, run.Sha256, run.Added, run.Changed, run.Withdrawn, run.Unchanged, run.Kept,
        }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return counts;
    }
}
