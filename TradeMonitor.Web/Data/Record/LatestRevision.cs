using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What merging needs to know of the last revision of an id, withdrawn ones included.</summary>
internal sealed record LatestRevision(long Seq, int Number, Origin Origin, bool Withdrawn, byte[] Hash)
{
    /// <summary>The last revision of each id of a table.</summary>
    public static async Task<Dictionary<string, LatestRevision>> ReadAsync<T>(AppDb db, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var revisions = db.Set<T>().AsNoTracking();
        var latest = await revisions
            .Where(r => !revisions.Any(n =>
                EF.Property<int>(n, Revisions.Number) > 1 && EF.Property<string>(n, "Id") == EF.Property<string>(r, "Id") &&
                EF.Property<long>(n, Revisions.Seq) > EF.Property<long>(r, Revisions.Seq)))
            .Select(r => new
            {
                Id = EF.Property<string>(r, "Id"),
                Revision = new LatestRevision(
                    EF.Property<long>(r, Revisions.Seq), EF.Property<int>(r, Revisions.Number), EF.Property<Origin>(r, Revisions.Origin),
                    EF.Property<bool>(r, Revisions.Withdrawn), EF.Property<byte[]>(r, Revisions.Hash)),
            })
            .ToListAsync(cancellationToken);
        return latest.ToDictionary(l => l.Id, l => l.Revision, StringComparer.Ordinal);
    }
}
