using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Reads what a view needs from the store: one query per table, developments without their texts.</summary>
internal static class RecordLoader
{
    /// <param name="databases">The store.</param>
    /// <param name="knownOn">The last instant whose knowledge is used; null for everything.</param>
    /// <param name="cancellation">Gives up reading.</param>
    public static async Task<RecordRows> ReadAsync(IDbContextFactory<AppDb> databases, DateTimeOffset? knownOn, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One read transaction: all tables of one state of the record.
        await using var reading = await db.Database.BeginTransactionAsync(cancellation);
        return new()
        {
            FrictionPoints = await db.FrictionPoints.AsNoTracking().KnownOn(knownOn).OrderBy(p => p.OpenedOn).ThenBy(p => p.Id).ToListAsync(cancellation),
            Events = await ReadEventsAsync(db, knownOn, cancellation),
            Engagements = await db.Engagements.AsNoTracking().KnownOn(knownOn).OrderBy(e => e.Date).ThenBy(e => e.Id).ToListAsync(cancellation),
            Commitments = await db.Commitments.AsNoTracking().KnownOn(knownOn).OrderBy(c => c.MadeOn).ThenBy(c => c.Id).ToListAsync(cancellation),
            Deadlines = await db.Deadlines.AsNoTracking().KnownOn(knownOn).OrderBy(d => d.Date).ThenBy(d => d.Id).ToListAsync(cancellation),
            KnownOn = knownOn,
        };
    }

    private static Task<List<ScoringEvent>> ReadEventsAsync(AppDb db, DateTimeOffset? knownOn, CancellationToken cancellation) =>
        db.Developments.AsNoTracking().KnownOn(knownOn).Select(d => new ScoringEvent
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
        }).ToListAsync(cancellation);
}
