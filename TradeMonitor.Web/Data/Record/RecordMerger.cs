using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Appends the revisions that bring the store up to a checked record. The shipped record only touches its own rows, and withdraws those it no
/// longer has; an import also replaces shipped rows; neither touches what people wrote, which is decided in the transaction that appends.
/// </summary>
/// <param name="db">The store, with its connection open.</param>
/// <param name="reader">Reads the record.</param>
/// <param name="turns">When to write.</param>
/// <param name="origin">Whose record it is.</param>
/// <param name="now">What rows are recorded at that do not say.</param>
/// <param name="rowsPerTurn">So many rows are made ready at once.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class RecordMerger(
    AppDb db, RecordReader reader, IMergeTurns turns, Origin origin, DateTimeOffset now, int rowsPerTurn, ImportProgress progress) : IRecordKindVisitor
{
    private readonly List<ImportCounts> _counts = [];
    private readonly PointChanges _points = new(db);
    private NamedByOthers _named = NamedByOthers.Nothing;

    /// <summary>Merges all files of rows.</summary>
    public async Task MergeAsync(CancellationToken cancellationToken)
    {
        if (origin == Origin.Shipped)
        {
            _named = await NamedByOthers.ReadAsync(db, cancellationToken);
        }

        await RecordKinds.VisitAllAsync(this, cancellationToken);
    }

    /// <summary>Merges what may be seen only when all rows are there: the codebook, and the versions of the points that changed. Runs within the caller's transaction.</summary>
    public async Task<IReadOnlyList<ImportCounts>> FinishAsync(CancellationToken cancellationToken)
    {
        if (reader.Codebook() is { } book)
        {
            Count(await CodebookMerge.MergeAsync(db, book, origin, now, cancellationToken));
        }

        _points.Write();
        return _counts;
    }

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        using var table = new RevisionTable<T>(db);
        var merge = new FileMerge<T>(table, origin, now, _points);
        var seen = origin == Origin.Shipped ? new HashSet<string>(StringComparer.Ordinal) : null;
        var total = reader.RowsOf(kind.File);
        var done = 0;
        foreach (var rows in reader.Rows<T>(kind.File).Chunk(rowsPerTurn))
        {
            // Made ready before the turn, so that others wait for the writing only.
            var hashes = Array.ConvertAll(rows, r => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(r, RecordJson.Content)));
            seen?.UnionWith(rows.Select(r => r.Id));
            var next = 0;
            await turns.RunAsync(table.Name, mustEnd =>
            {
                table.Enlist();
                _points.Enlist();
                for (; next < rows.Length && !mustEnd(); next++)
                {
                    merge.Take(rows[next], hashes[next]);
                }

                return next == rows.Length;
            }, cancellationToken);
            done += rows.Length;
            progress.Count("storing", kind.File, done, total);
        }

        if (seen is not null)
        {
            await WithdrawAsync(kind, table, merge, seen, cancellationToken);
        }

        Count(merge.Counts(kind.File));
    }

    private async Task WithdrawAsync<T>(RecordKind<T> kind, RevisionTable<T> table, FileMerge<T> merge, HashSet<string> seen, CancellationToken cancellationToken)
        where T : class, IRecordRow
    {
        var shipped = await db.Set<T>().KnownOn(null).Where(r => EF.Property<Origin>(r, Revisions.Origin) == Origin.Shipped).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var id in shipped.Where(id => !seen.Contains(id)))
        {
            if (_named.Contains(kind.File, id))
            {
                merge.Keep();
                continue;
            }

            var last = table.Find(id)!;
            merge.Withdraw(await db.Set<T>().AsNoTracking().SingleAsync(r => EF.Property<long>(r, Revisions.Seq) == last.Seq, cancellationToken), last);
        }
    }

    private void Count(ImportCounts counts)
    {
        _counts.Add(counts);
        progress.Tell(counts.ToString());
    }
}
