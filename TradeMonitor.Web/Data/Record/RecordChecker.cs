using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Looks through a whole record before anything of it is stored, and gathers every fault.</summary>
internal sealed class RecordChecker(AppDb db, RecordReader reader, Origin origin, TimeProvider clock, FaultList faults, ImportProgress progress) : IRecordKindVisitor
{
    // Clocks of two machines differ a little.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly RuleCheck _check = new(RuleCheck.Today(clock), faults);
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private readonly Dictionary<RecordFile, HashSet<string>> _ids = [];
    private readonly SupersedingChains _chains = new();

    /// <summary>Checks everything; the faults are in the list afterwards.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await RecordKinds.VisitAllAsync(this, cancellationToken);
        await CheckChainsAsync(cancellationToken);
        if (reader.Codebook() is { } book)
        {
            CodebookRules.Check(book, faults);
            WarnOfUndeclared(book);
        }
        else if (await db.Codebooks.OrderByDescending(c => c.Seq).FirstOrDefaultAsync(cancellationToken) is { } stored)
        {
            WarnOfUndeclared(stored.Codebook);
        }
    }

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var name = RecordFolder.NameOf(kind.File);
        var ids = await StoredIdsAsync<T>(cancellationToken);
        var own = new HashSet<string>(StringComparer.Ordinal);
        _ids.Add(kind.File, ids);
        var ahead = new List<(string RowId, Reference Reference)>();
        var rows = 0;
        foreach (var row in reader.Rows<T>(kind.File, Met))
        {
            progress.Count("checking", kind.File, ++rows, null);
            (_check.File, _check.RowId) = (name, row.Id);
            kind.Rules(row, _check);
            if (row.RecordedAt > _now + ClockSkew)
            {
                _check.Fault("recordedAt", "is in the future");
            }

            foreach (var reference in kind.References(row).Where(r => !IsKnown(r)))
            {
                if (reference.File == kind.File)
                {
                    ahead.Add((row.Id, reference));
                }
                else
                {
                    AddMissing(name, row.Id, reference);
                }
            }

            if (row is Development { Supersedes: { } corrected })
            {
                _chains.Add(row.Id, corrected);
            }
        }

        foreach (var (rowId, reference) in ahead.Where(a => !IsKnown(a.Reference)))
        {
            AddMissing(name, rowId, reference);
        }

        void Met(string id)
        {
            if (!RecordIds.IsId(id))
            {
                faults.Add(name, id, "id", $"may have up to {RecordIds.MaxLength} characters, and no spaces or control characters");
            }

            if (!own.Add(id))
            {
                faults.Add(name, id, "id", "is given to more than one row of the file");
            }

            ids.Add(id);
        }
    }

    // What a newer shipped record no longer has will be withdrawn, so only what others wrote counts as being there.
    private async Task<HashSet<string>> StoredIdsAsync<T>(CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var rows = db.Set<T>().KnownOn(null);
        if (origin == Origin.Shipped)
        {
            rows = rows.Where(r => EF.Property<Origin>(r, Revisions.Origin) != Origin.Shipped);
        }

        var ids = await rows.Select(r => EF.Property<string>(r, "Id")).ToListAsync(cancellationToken);
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    private bool IsKnown(Reference reference) => _ids[reference.File].Contains(reference.Id) || reader.IsBroken(reference.File);

    private void AddMissing(string name, string rowId, Reference missing) =>
        faults.Add(name, rowId, missing.Field, $"{JsonWords.Quote(missing.Id)} is not in {RecordFolder.NameOf(missing.File)}, nor in the store");

    private async Task CheckChainsAsync(CancellationToken cancellationToken)
    {
        var stored = await db.Developments.KnownOn(null).Where(d => d.Supersedes != null).Select(d => new { d.Id, d.Supersedes }).ToListAsync(cancellationToken);
        foreach (var row in stored)
        {
            _chains.AddIfAbsent(row.Id, row.Supersedes!);
        }

        foreach (var id in _chains.Circular())
        {
            faults.Add(RecordFolder.NameOf(RecordFile.Developments), id, "supersedes", "leads back to the row itself");
        }
    }

    private void WarnOfUndeclared(Codebook book)
    {
        foreach (var code in _check.JurisdictionsNamed.Except(book.Jurisdictions.Select(j => j.Code)).Order(StringComparer.Ordinal))
        {
            faults.Warn($"{RecordFolder.NameOf(RecordFile.Codebook)}: jurisdictions: {code} is used in the record but has no entry");
        }
    }
}
