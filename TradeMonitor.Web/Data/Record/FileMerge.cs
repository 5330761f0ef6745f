using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Merges the rows of one file, one by one, into their table, and counts what became of them.</summary>
internal sealed class FileMerge<T>(RevisionTable<T> table, Origin origin, DateTimeOffset now, PointChanges points) where T : class, IRecordRow
{
    private int _added, _changed, _withdrawn, _unchanged, _kept;

    /// <summary>Appends the row unless the store has it just so, or somebody else wrote it.</summary>
    public void Take(T row, byte[] hash)
    {
        var last = table.Find(row.Id);
        if (last is null)
        {
            Append(row, new(1, origin, Withdrawn: false, hash, row.RecordedAt ?? now), isNew: true);
            _added++;
        }
        else if (!last.Withdrawn && last.Hash.AsSpan().SequenceEqual(hash))
        {
            _unchanged++;
        }
        else if (last.Origin == Origin.Person || (origin == Origin.Shipped && last.Origin != Origin.Shipped))
        {
            _kept++;
        }
        else
        {
            Append(row, new(last.Number + 1, origin, Withdrawn: false, hash, row.RecordedAt ?? now), isNew: false);
            _changed++;
        }
    }

    /// <summary>Appends that the record no longer has the row.</summary>
    public void Withdraw(T row, LatestRevision last)
    {
        Append(row, new(last.Number + 1, origin, Withdrawn: true, last.Hash, now), isNew: false);
        _withdrawn++;
    }

    /// <summary>Counts a row that is left as others have it.</summary>
    public void Keep() => _kept++;

    /// <summary>What became of the rows so far.</summary>
    public ImportCounts Counts(RecordFile file) => new(file, _added, _changed, _withdrawn, _unchanged, _kept);

    private void Append(T row, RevisionFacts facts, bool isNew)
    {
        table.Append(row, facts);
        if (row is FrictionPoint point)
        {
            points.Changed(point.Id, isNew);
        }
        else if (row is Development development)
        {
            foreach (var id in development.FrictionPoints)
            {
                points.Changed(id, isNew: false);
            }
        }
    }
}
