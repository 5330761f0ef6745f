using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Reads what a view needs from the store: one query per table, developments without their texts.</summary>
internal static class RecordLoader
{
    private static readonly Expression<Func<Development, ScoringEvent>> AsEvent = d => new ScoringEvent
    {
        Id = d.Id,
        Date = d.Date,
        Actors = d.Actors,
        Action = d.Action,
        Directness = d.Directness,
        FrictionPoints = d.FrictionPoints,
        Certainty = d.Certainty,
        ActorLevel = d.ActorLevel,
        Rate = d.Rate,
        TradeCoveredUsdBn = d.TradeCoveredUsdBn,
        RespondsTo = d.RespondsTo,
        ExpiresOn = d.ExpiresOn,
        StatusAfter = d.StatusAfter,
        CoverageShare = d.CoverageShare,
        Supersedes = d.Supersedes,
        Retracted = d.Retracted ?? false,
    };

    /// <summary>All rows, and how far the tables reached when they were read.</summary>
    /// <param name="databases">The store.</param>
    /// <param name="knownOn">The last instant whose knowledge is used; null for everything.</param>
    /// <param name="cancellation">Gives up reading.</param>
    public static async Task<(RecordRows Rows, RecordMarks Marks)> ReadAsync(IDbContextFactory<AppDb> databases, DateTimeOffset? knownOn, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One read transaction: all tables of one state of the record.
        await using var reading = await db.BeginReadingAsync(cancellation);
        var rows = new RecordRows
        {
            FrictionPoints = await db.FrictionPoints.AsNoTracking().KnownOn(knownOn).OrderBy(p => p.OpenedOn).ThenBy(p => p.Id).ToListAsync(cancellation),
            Events = await EventRows.ReadAsync(db, db.Developments.AsNoTracking().KnownOn(knownOn), cancellation),
            Engagements = await db.Engagements.AsNoTracking().KnownOn(knownOn).OrderBy(e => e.Date).ThenBy(e => e.Id).ToListAsync(cancellation),
            Commitments = await db.Commitments.AsNoTracking().KnownOn(knownOn).OrderBy(c => c.MadeOn).ThenBy(c => c.Id).ToListAsync(cancellation),
            Deadlines = await db.Deadlines.AsNoTracking().KnownOn(knownOn).OrderBy(d => d.Date).ThenBy(d => d.Id).ToListAsync(cancellation),
            Assessments = await db.Assessments.AsNoTracking().KnownOn(knownOn).OrderBy(a => a.MadeOn).ThenBy(a => a.Id).ToListAsync(cancellation),
            Cooperation = await db.Cooperation.AsNoTracking().KnownOn(knownOn).OrderBy(c => c.StartedOn).ThenBy(c => c.Id).ToListAsync(cancellation),
            Indicators = await db.Indicators.AsNoTracking().KnownOn(knownOn).OrderBy(i => i.Id).ToListAsync(cancellation),
            KnownOn = knownOn,
        };
        return (rows, await RecordMarks.ReadAsync(db, cancellation));
    }

    /// <summary>What was written since some marks; null if everything must be read anew: an import has ended whose rows lie below them, or it is so much that this is quicker.</summary>
    public static async Task<(RecordDelta Delta, RecordMarks Marks)?> ReadSinceAsync(
        IDbContextFactory<AppDb> databases, RecordMarks since, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var reading = await db.BeginReadingAsync(cancellation);
        var now = await RecordMarks.ReadAsync(db, cancellation);
        if (now.RevisionsSince(since) is not <= MostRevisions)
        {
            return null;
        }

        var delta = new RecordDelta
        {
            FrictionPoints = await ReadAsync(db.FrictionPoints, since.FrictionPoints, p => p, cancellation),
            Events = await ReadAsync(db.Developments, since.Developments, AsEvent, cancellation),
            Engagements = await ReadAsync(db.Engagements, since.Engagements, e => e, cancellation),
            Commitments = await ReadAsync(db.Commitments, since.Commitments, c => c, cancellation),
            Deadlines = await ReadAsync(db.Deadlines, since.Deadlines, d => d, cancellation),
            Assessments = await ReadAsync(db.Assessments, since.Assessments, a => a, cancellation),
            Cooperation = await ReadAsync(db.Cooperation, since.Cooperation, c => c, cancellation),
            Indicators = await ReadAsync(db.Indicators, since.Indicators, i => i, cancellation),
        };
        return (delta, now);
    }

    private const int MostRevisions = 1000;

    private static async Task<RowsDelta<TRow>> ReadAsync<TStored, TRow>(
        IQueryable<TStored> revisions, long since, Expression<Func<TStored, TRow>> row, CancellationToken cancellation)
        where TStored : class, IRecordRow where TRow : class
    {
        var later = revisions.AsNoTracking().Where(r => EF.Property<long>(r, Revisions.Seq) > since);
        var current = await later.KnownOn(null).Select(row).ToListAsync(cancellation);
        var withdrawn = await later.Where(r => EF.Property<bool>(r, Revisions.Withdrawn)).Select(r => r.Id).ToListAsync(cancellation);
        return new(current, withdrawn);
    }
}
