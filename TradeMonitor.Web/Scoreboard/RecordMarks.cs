using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The last revision in each table that a view holds and the last import before it, so that what was written later can be told.</summary>
internal sealed record RecordMarks(
    long FrictionPoints, long Developments, long Engagements, long Commitments, long Deadlines, long Assessments, long Cooperation, long Indicators, long Imports)
{
    /// <summary>How far the tables reach now.</summary>
    public static async Task<RecordMarks> ReadAsync(AppDb db, CancellationToken cancellation) => new(
        await LastAsync(db.FrictionPoints, cancellation), await LastAsync(db.Developments, cancellation), await LastAsync(db.Engagements, cancellation),
        await LastAsync(db.Commitments, cancellation), await LastAsync(db.Deadlines, cancellation), await LastAsync(db.Assessments, cancellation),
        await LastAsync(db.Cooperation, cancellation), await LastAsync(db.Indicators, cancellation), await LastImportAsync(db, cancellation));

    /// <summary>The last import that has come to its end; 0 before the first.</summary>
    public static async Task<long> LastImportAsync(AppDb db, CancellationToken cancellation) => await db.Imports.MaxAsync(i => (long?)i.Seq, cancellation) ?? 0;

    /// <summary>How many revisions were written since earlier marks.</summary>
    public long RevisionsSince(RecordMarks earlier) =>
        FrictionPoints + Developments + Engagements + Commitments + Deadlines + Assessments + Cooperation + Indicators
        - earlier.FrictionPoints - earlier.Developments - earlier.Engagements - earlier.Commitments - earlier.Deadlines - earlier.Assessments - earlier.Cooperation - earlier.Indicators;

    private static async Task<long> LastAsync<T>(IQueryable<T> revisions, CancellationToken cancellation) where T : class, IRecordRow =>
        await revisions.MaxAsync(r => (long?)EF.Property<long>(r, Revisions.Seq), cancellation) ?? 0;
}
