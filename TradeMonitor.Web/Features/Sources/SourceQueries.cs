using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>Reads sources and what rests on them, for screens and the API.</summary>
public sealed class SourceQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>
    /// Sources by id, as of a day: those that a row known by then rests on, and those that nothing rests on.
    /// A source that only later rows cite would tell of them, so it stays hidden.
    /// </summary>
    public async Task<IReadOnlyList<Source>> FindAsync(DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var cited = await CitationsAsync(knownOn, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = await db.Sources.AsNoTracking().KnownOn(KnownOnDay.Close(knownOn)).OrderBy(s => s.Id).ToListAsync(cancellation);
        return [.. all.Where(s => !cited.TryGetValue(s.Id, out var since) || since <= asOf)];
    }

    /// <summary>Of each source that is cited, the first day on which a row known by then rested on it.</summary>
    private async Task<IReadOnlyDictionary<string, DateOnly>> CitationsAsync(DateOnly? knownOn, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var close = KnownOnDay.Close(knownOn);
        var developments = await db.Developments.AsNoTracking().KnownOn(close).Select(d => new { d.Date, d.Sources }).ToListAsync(cancellation);
        var cooperation = await db.Cooperation.AsNoTracking().KnownOn(close).Select(c => new { Date = c.StartedOn, c.Sources }).ToListAsync(cancellation);
        var claims = await db.Claims.AsNoTracking().KnownOn(close).Select(c => c.Sources).ToListAsync(cancellation);
        var indicators = await db.Indicators.AsNoTracking().KnownOn(close).Select(i => i.Source).ToListAsync(cancellation);

        var first = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (day, sources) in developments.Select(d => (d.Date, d.Sources))
            .Concat(cooperation.Select(c => (c.Date, c.Sources)))
            .Concat(view.Rows.Engagements.Select(e => (e.LastDay, e.Sources)))
            .Concat(view.Rows.Engagements.SelectMany(e => e.Readouts, (e, r) => (e.LastDay, (IReadOnlyList<string>)[r.Source])))
            .Concat(view.Rows.Commitments.SelectMany(c => c.FollowThrough, (_, f) => (f.Date, f.Sources)))
            .Concat(view.Rows.Commitments.Where(c => c.Measurable is not null).Select(c => (c.Measurable!.AsOf ?? c.MadeOn, (IReadOnlyList<string>)[c.Measurable!.Source])))
            .Concat(view.Rows.Deadlines.Select(d => (d.AnnouncedOn, d.Sources)))
            .Concat(view.Rows.FrictionPoints.Where(p => p.TradeCoveredUsdBn is not null).Select(p => (DateOnly.MinValue, (IReadOnlyList<string>)[p.TradeCoveredUsdBn!.Source])))
            .Concat(claims.Select(c => (DateOnly.MinValue, c)))
            .Concat(indicators.Select(i => (DateOnly.MinValue, (IReadOnlyList<string>)[i]))))
        {
            foreach (var source in sources)
            {
                first[source] = first.TryGetValue(source, out var known) && known < day ? known : day;
            }
        }

        return first;
    }
}
