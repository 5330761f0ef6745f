using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>
/// What a store must hold to be the one that some rows were read from, or a later state of it. Revisions are only ever appended and the
/// history is a chain, so the last of each stands for all before it: a foreign store has others there, one restored from before has none.
/// </summary>
/// <param name="Marks">How far the tables reached.</param>
/// <param name="Revisions">When the last revision in each table was recorded, and the hash of what it says.</param>
/// <param name="HistorySeq">The last entry of the history, 0 for none; it may be newer than the rows.</param>
/// <param name="HistoryHash">Its hash.</param>
internal sealed record RecordLineage(RecordMarks Marks, string Revisions, long HistorySeq, string HistoryHash)
{
    /// <summary>That of rows that were read up to some marks.</summary>
    public static async Task<RecordLineage> ReadAsync(AppDb db, RecordMarks marks, CancellationToken cancellation) =>
        await ReadAsync(db, marks, await db.History.MaxAsync(h => (long?)h.Seq, cancellation) ?? 0, cancellation);

    /// <summary>Makes sure that rows of this lineage are a state of a store, with nothing written since but after them.</summary>
    /// <exception cref="ColumnFileException">They are not.</exception>
    public async Task CheckAsync(AppDb db, CancellationToken cancellation)
    {
        if (await ReadAsync(db, Marks, HistorySeq, cancellation) != this)
        {
            throw new ColumnFileException("it belongs to another store");
        }

        // An import may have come to an end whose rows stand among older ones of people.
        if (await RecordMarks.LastImportAsync(db, cancellation) != Marks.Imports)
        {
            throw new ColumnFileException("a record was imported since");
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(ColumnWriter writer) => writer.Write<byte>(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RecordLineage Read(ColumnReader reader) =>
        JsonSerializer.Deserialize<RecordLineage>(reader.Read<byte>()) ?? throw new ColumnFileException("it does not say whose it is");

    private static async Task<RecordLineage> ReadAsync(AppDb db, RecordMarks marks, long historySeq, CancellationToken cancellation)
    {
        string[] revisions =
        [
            await RevisionAsync(db.FrictionPoints, marks.FrictionPoints, cancellation), await RevisionAsync(db.Developments, marks.Developments, cancellation),
            await RevisionAsync(db.Engagements, marks.Engagements, cancellation), await RevisionAsync(db.Commitments, marks.Commitments, cancellation),
            await RevisionAsync(db.Deadlines, marks.Deadlines, cancellation), await RevisionAsync(db.Assessments, marks.Assessments, cancellation),
            await RevisionAsync(db.Cooperation, marks.Cooperation, cancellation), await RevisionAsync(db.Indicators, marks.Indicators, cancellation),
        ];
        var history = await db.History.Where(h => h.Seq == historySeq).Select(h => h.Hash).FirstOrDefaultAsync(cancellation);
        return new(marks, string.Join(' ', revisions), historySeq, Convert.ToHexString(history ?? []));
    }

    private static async Task<string> RevisionAsync<T>(IQueryable<T> revisions, long seq, CancellationToken cancellation) where T : class, IRecordRow
    {
        var last = await revisions.AsNoTracking().Where(r => EF.Property<long>(r, Data.Revisions.Seq) == seq)
            .Select(r => new { r.RecordedAt, Hash = EF.Property<byte[]>(r, Data.Revisions.Hash) }).FirstOrDefaultAsync(cancellation);
        return last is null ? "none" : $"{last.RecordedAt?.UtcTicks}:{Convert.ToHexString(last.Hash)}";
    }
}
