using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>Reads what changed in a period, for the screen and the Markdown file.</summary>
public sealed class BriefQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, JurisdictionNames jurisdictions, IDbContextFactory<AppDb> databases)
{
    /// <summary>The pair that a text names, or the main pair where there is none; null if the record is empty or holds no such pair.</summary>
    public async ValueTask<Relationship?> FindPairAsync(string? relationship, CancellationToken cancellation = default) =>
        (await scoreboard.ViewAsync(null, cancellation)).PairOrMain(relationship);

    /// <summary>The pair whose links need no parameter; null if the record is empty.</summary>
    public async ValueTask<Relationship?> FindMainPairAsync(CancellationToken cancellation = default) => (await scoreboard.ViewAsync(null, cancellation)).MainPair;

    /// <summary>The brief of a pair and a period; computed once for all readers whose links are the same.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="period">The days; nothing later is in it.</param>
    /// <param name="urls">Links that keep the day and the pair.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<BriefDocument> FindAsync(Relationship pair, BriefPeriod period, AppUrls urls, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return await view.RememberAsync(("brief", pair.Id, period, urls), 60, async () =>
        {
            var rows = BriefRows.Of(view, pair, period);
            return new BriefBuilder(rows, await ReadTextsAsync(rows), urls).Build();
        });
    }

    private async Task<BriefTexts> ReadTextsAsync(BriefRows rows)
    {
        var developments = await texts.ReadAsync(rows.Developments.Select(e => e.Id));
        string[] cited =
        [
            .. developments.SelectMany(d => d.Sources)
                .Concat(rows.Engagements.SelectMany(e => e.Sources.Concat(e.Readouts.Select(r => r.Source))))
                .Concat(rows.Commitments.SelectMany(c => c.FollowThrough).SelectMany(f => f.Sources))
                .Concat(rows.Passed.Concat(rows.Coming).Concat(rows.Announced).SelectMany(d => d.Sources))
                .Concat(rows.Assessed.SelectMany(r => r.After.Assessment?.Assessment.Sources ?? []))
                .Distinct(StringComparer.Ordinal),
        ];
        await using var db = await databases.CreateDbContextAsync();
        var sources = await db.Sources.AsNoTracking().KnownOn(null).Where(s => cited.Contains(s.Id)).ToDictionaryAsync(s => s.Id, StringComparer.Ordinal);
        return new(
            JurisdictionNames.NameOf(rows.Pair, await jurisdictions.ReadAsync()),
            developments.ToDictionary(d => d.Id, StringComparer.Ordinal),
            sources);
    }
}
