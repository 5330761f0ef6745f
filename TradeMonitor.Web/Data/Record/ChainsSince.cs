using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Looks once more for corrections that go round in a circle, at the end of an import: from the rows that people have written since the record was
/// checked, as only these can have closed one with rows of the import.
/// </summary>
internal static class ChainsSince
{
    /// <summary>Adds a fault for each such row.</summary>
    /// <param name="db">The store; rows of the import are seen, hidden or not.</param>
    /// <param name="since">The last development that had been written when the record, or the chains, were checked.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task CheckAsync(AppDb db, long since, FaultList faults, CancellationToken cancellationToken)
    {
        // What people write is never hidden; asking whether it is would double the time.
        var written = await db.Developments.IgnoreQueryFilters()
            .Where(d => EF.Property<long>(d, Revisions.Seq) > since && EF.Property<Origin>(d, Revisions.Origin) == Origin.Person && d.Supersedes != null)
            .Select(d => d.Id).Distinct().ToListAsync(cancellationToken);
        foreach (var id in written)
        {
            var met = new HashSet<string>(StringComparer.Ordinal);
            var at = await CorrectedByAsync(db, id, cancellationToken);
            while (at is not null && at != id && met.Add(at))
            {
                at = await CorrectedByAsync(db, at, cancellationToken);
            }

            if (at == id)
            {
                faults.Add(RecordFolder.NameOf(RecordFile.Developments), id, "supersedes", "leads back to the row itself, since somebody edited it while the record was imported");
            }
        }
    }

    private static Task<string?> CorrectedByAsync(AppDb db, string id, CancellationToken cancellationToken) =>
        db.Developments.IgnoreQueryFilters().Where(d => d.Id == id).OrderByDescending(d => EF.Property<int>(d, Revisions.Number)).Select(d => d.Supersedes).FirstOrDefaultAsync(cancellationToken);
}
