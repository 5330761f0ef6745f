using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>One thing that was looked at, and whether it is as it must be.</summary>
public sealed record Verdict(bool Holds, string Text);

/// <summary>Looks through the store: the file, the triggers, each revision against its checksum, each id that a current row names, the chain of the history, each file of a snapshot.</summary>
public sealed class RecordVerifier(IDbContextFactory<AppDb> databases, Store store)
{
    /// <summary>All verdicts, in order.</summary>
    public async Task<IReadOnlyList<Verdict>> RunAsync(CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        await store.GuardAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            verdicts.AddRange(await CheckFileAsync(db, cancellationToken));
            var rows = new RowCheck(db, verdicts);
            await RecordKinds.VisitAllAsync(rows, cancellationToken);
            verdicts.Add(await CheckHistoryAsync(db, cancellationToken));
            verdicts.Add(await CheckSnapshotsAsync(db, cancellationToken));
        });
        return verdicts;
    }

    private static async Task<IEnumerable<Verdict>> CheckFileAsync(AppDb db, CancellationToken cancellationToken)
    {
        var integrity = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellationToken);
        var triggers = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);
        var missing = AppendOnly.Tables.SelectMany(AppendOnly.TriggersOf).Except(triggers).ToList();
        return
        [
            integrity is ["ok"] ? new(true, "the database file is intact") : new(false, $"the database file is damaged: {string.Join("; ", integrity.Take(5))}"),
            missing.Count == 0 ? new(true, "the record can only be added to") : new(false, $"triggers that keep the record append-only are missing: {string.Join(", ", missing)}"),
        ];
    }

    // The first break is enough: every hash after it rests on it.
    private static async Task<Verdict> CheckHistoryAsync(AppDb db, CancellationToken cancellationToken)
    {
        HistoryEntry? before = null;
        await foreach (var entry in db.History.AsNoTracking().OrderBy(h => h.Seq).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (HistoryChain.Fault(before, entry) is { } fault)
            {
                return new(false, fault);
            }

            before = entry;
        }

        return new(true, $"history: {before?.Seq ?? 0} entries, unbroken{(before is null ? "" : $"; head {Convert.ToHexStringLower(before.Hash)}")}");
    }

    // Against the checksum beside the file, and against the history, whose chain nobody can mend who changes both.
    private static async Task<Verdict> CheckSnapshotsAsync(AppDb db, CancellationToken cancellationToken)
    {
        var files = 0;
        await foreach (var file in db.SnapshotFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            files++;
            var sum = $"\"{file.Format}\":\"{Convert.ToHexStringLower(file.Sha256)}\"";
            if (!IsWhole(file) || !await db.History.AnyAsync(h => h.Subject == SnapshotArchive.Subject && h.RowId == file.Snapshot && h.After!.Contains(sum), cancellationToken))
            {
                return new(false, $"snapshots · {file.Snapshot}: its {file.Format} is not what was kept");
            }
        }

        return new(true, $"snapshots: {files} files, as they were kept");
    }

    private static bool IsWhole(SnapshotFile file)
    {
        try
        {
            return SHA256.HashData(PackedFile.Unpack(file.Packed)).AsSpan().SequenceEqual(file.Sha256);
        }
        catch (InvalidOperationException)
        {
            return false; // not even packed as it was
        }
    }

    private sealed class RowCheck(AppDb db, List<Verdict> verdicts) : IRecordKindVisitor
    {
        private const int Told = 20;
        private readonly Dictionary<RecordFile, HashSet<string>> _ids = [];

        public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
        {
            var name = RecordFolder.NameOf(kind.File);
            var faults = new List<string>();
            var revisions = 0;
            var stored = db.Set<T>().AsNoTracking().Select(r => new { Row = r, Hash = EF.Property<byte[]>(r, Revisions.Hash) });
            await foreach (var revision in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                revisions++;
                if (!revision.Hash.AsSpan().SequenceEqual(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(revision.Row, RecordJson.Content))))
                {
                    faults.Add($"{name} · {revision.Row.Id}: differs from its checksum");
                }
            }

            var current = await db.Set<T>().KnownOn(null).Select(r => EF.Property<string>(r, "Id")).ToListAsync(cancellationToken);
            _ids[kind.File] = current.ToHashSet(StringComparer.Ordinal);
            await foreach (var row in db.Set<T>().AsNoTracking().KnownOn(null).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                faults.AddRange(kind.References(row).Where(r => !_ids[r.File].Contains(r.Id))
                    .Select(r => $"{name} · {row.Id}: {r.Field}: {JsonWords.Quote(r.Id)} is not in {RecordFolder.NameOf(r.File)}"));
            }

            verdicts.AddRange(faults.Count == 0
                ? [new(true, $"{name}: {current.Count} rows, {revisions} revisions")]
                : faults.Take(Told).Append(faults.Count > Told ? $"{name}: … and {faults.Count - Told} more" : null).OfType<string>().Select(f => new Verdict(false, f)));
        }
    }
}
