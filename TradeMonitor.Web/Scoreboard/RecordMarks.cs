using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>How far the tables reached when a view was read, and the last import that had ended by then, so that what was written later can be told.</summary>
internal sealed record RecordMarks(
    long FrictionPoints, long Developments, long Engagements, long Commitments, long Deadlines, long Assessments, long Cooperation, long Indicators, long Imports)
{
    private static readonly string[] Tables =
    [
        nameof(AppDb.FrictionPoints), nameof(AppDb.Developments), nameof(AppDb.Engagements), nameof(AppDb.Commitments), nameof(AppDb.Deadlines),
        nameof(AppDb.Assessments), nameof(AppDb.Cooperation), nameof(AppDb.Indicators),
    ];

    /// <summary>How many rows below the marks were hidden, of an import that had not ended.</summary>
    public long Hidden { get; private init; }

    /// <summary>The import whose rows these are; null if there was none.</summary>
    public Guid? Import { get; private init; }

    private long Reach => FrictionPoints + Developments + Engagements + Commitments + Deadlines + Assessments + Cooperation + Indicators - Hidden;

    /// <summary>How far the tables reach now. To be read in the transaction that reads the rows.</summary>
    public static async Task<RecordMarks> ReadAsync(AppDb db, CancellationToken cancellation)
    {
        var ends = await TableEnds.ReadAsync(db, cancellation);
        var pending = await db.PendingRows.AsNoTracking().Where(p => Tables.Contains(p.Table)).ToListAsync(cancellation);
        var last = Array.ConvertAll(Tables, t => ends.GetValueOrDefault(t));
        return new(last[0], last[1], last[2], last[3], last[4], last[5], last[6], last[7], await LastImportAsync(db, cancellation))
        {
            Hidden = pending.Sum(p => p.Last - p.First + 1),
            Import = pending.Count > 0 ? pending[0].Import : null,
        };
    }

    /// <summary>The last import that has come to its end; 0 before the first.</summary>
    public static async Task<long> LastImportAsync(AppDb db, CancellationToken cancellation) => await db.Imports.MaxAsync(i => (long?)i.Seq, cancellation) ?? 0;

    /// <summary>How many revisions can be seen that could not be at earlier marks; null if some of them lie below these marks.</summary>
    public long? RevisionsSince(RecordMarks earlier) => earlier.Import is not null && earlier.Import != Import ? null : Reach - earlier.Reach;
}
