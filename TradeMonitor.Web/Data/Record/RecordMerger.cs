using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Appends the revisions that bring the store up to a checked record. Runs within the caller's transaction. The shipped record only
/// touches its own rows, and withdraws those it no longer has; an import also replaces shipped rows; neither touches what people wrote.
/// </summary>
internal sealed class RecordMerger(AppDb db, RecordReader reader, Origin origin, DateTimeOffset now, IProgress<string> progress) : IRecordKindVisitor
{
    private const int Batch = 500;
    private readonly List<ImportCounts> _counts = [];
    private readonly HashSet<string> _changedPoints = new(StringComparer.Ordinal);
    private NamedByOthers _named = NamedByOthers.Nothing;

    /// <summary>Merges all files.</summary>
    public async Task<IReadOnlyList<ImportCounts>> MergeAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (origin == Origin.Shipped)
        {
            _named = await NamedByOthers.ReadAsync(db, cancellationToken);
        }

        await RecordKinds.VisitAllAsync(this, cancellationToken);
        if (reader.Codebook() is { } book)
        {
            Count(await CodebookMerge.MergeAsync(db, book, origin, now, cancellationToken));
        }

        foreach (var point in _changedPoints)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"FrictionPointVersions\" (\"Id\", \"Version\") VALUES ({point}, 1) ON CONFLICT (\"Id\") DO UPDATE SET \"Version\" = \"Version\" + 1",
                cancellationToken);
        }

        return _counts;
    }

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var stored = await LatestRevision.ReadAsync<T>(db, cancellationToken);
        int added = 0, changed = 0, withdrawn = 0, unchanged = 0, kept = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in reader.Rows<T>(kind.File))
        {
            seen.Add(row.Id);
            var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row, RecordJson.Content));
            if (!stored.TryGetValue(row.Id, out var last))
            {
                Append(row, 1, hash, withdraw: false, row.RecordedAt ?? now);
                added++;
            }
            else if (!last.Withdrawn && last.Hash.AsSpan().SequenceEqual(hash))
            {
                unchanged++;
                continue;
            }
            else if (last.Origin == Origin.Person || (origin == Origin.Shipped && last.Origin != Origin.Shipped))
            {
                kept++;
                continue;
            }
            else
            {
                Append(row, last.Number + 1, hash, withdraw: false, row.RecordedAt ?? now);
                changed++;
            }

            await SaveBatchAsync(kind.File, added + changed, cancellationToken);
        }

        if (origin == Origin.Shipped)
        {
            foreach (var (id, last) in stored.Where(s => s.Value is { Origin: Origin.Shipped, Withdrawn: false } && !seen.Contains(s.Key)))
            {
                if (_named.Contains(kind.File, id))
                {
                    kept++;
                    continue;
                }

                var row = await db.Set<T>().AsNoTracking().SingleAsync(r => EF.Property<long>(r, Revisions.Seq) == last.Seq, cancellationToken);
                Append(row, last.Number + 1, last.Hash, withdraw: true, now);
                withdrawn++;
                await SaveBatchAsync(kind.File, withdrawn, cancellationToken);
            }
        }

        await SaveAsync(cancellationToken);
        Count(new(kind.File, added, changed, withdrawn, unchanged, kept));
    }

    private void Append<T>(T row, int number, byte[] hash, bool withdraw, DateTimeOffset recordedAt) where T : class, IRecordRow
    {
        var entry = db.Add(row);
        entry.Property(r => r.RecordedAt).CurrentValue = recordedAt.ToUniversalTime();
        entry.Property<int>(Revisions.Number).CurrentValue = number;
        entry.Property<Origin>(Revisions.Origin).CurrentValue = origin;
        entry.Property<bool>(Revisions.Withdrawn).CurrentValue = withdraw;
        entry.Property<byte[]>(Revisions.Hash).CurrentValue = hash;
        if (row is FrictionPoint point)
        {
            _changedPoints.Add(point.Id);
        }
        else if (row is Development development)
        {
            _changedPoints.UnionWith(development.FrictionPoints);
        }
    }

    private async Task SaveBatchAsync(RecordFile file, int count, CancellationToken cancellationToken)
    {
        if (count % Batch == 0)
        {
            await SaveAsync(cancellationToken);
            if (count % (10 * Batch) == 0)
            {
                progress.Report($"{RecordFolder.NameOf(file)}: {count} rows …");
            }
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Count(ImportCounts counts)
    {
        _counts.Add(counts);
        progress.Report(counts.ToString());
    }
}
