using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>Reads sources and what rests on them, for screens and the API.</summary>
public sealed class SourceQueries(SharedScoreboard scoreboard, SourceShelves shelves, IDbContextFactory<AppDb> databases)
{
    // A source with its rows weighs about as much as a point reading.
    private const int ListSize = 60;

    /// <summary>Sources by id, as of a day: those published by then that a row known by then rests on, and those that nothing rests on.</summary>
    public async Task<IReadOnlyList<Source>> FindAsync(DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        (await shelves.OfAsync(await scoreboard.ViewAsync(knownOn, cancellation))).KnownOn(asOf);

    /// <summary>One page of the sources that a filter leaves, with what rests on each.</summary>
    public async Task<SourceList> ListAsync(SourceFilter filter, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return await view.RememberAsync(("source list", asOf, filter.Key), ListSize, async () =>
        {
            var shelf = await shelves.OfAsync(view);
            var (page, list) = SourceSearch.Find(shelf, filter, asOf);
            return list with { Entries = await DescribeAsync(view, shelf, page, asOf) };
        });
    }

    /// <summary>One source with what rests on it; null if none of that id may be shown as of the day.</summary>
    public async Task<SourceEntry?> FindOneAsync(string id, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var shelf = await shelves.OfAsync(view);
        return shelf.Sources.TryGetValue(id, out var source) && shelf.IsKnownOn(source, asOf)
            ? await view.RememberAsync(("source", asOf, id), 2, async () => (await DescribeAsync(view, shelf, [source], asOf))[0])
            : null;
    }

    /// <summary>Live developments and engagements known by a day of which sources say different things, newest first.</summary>
    public async Task<IReadOnlyList<DisputedFact>> DisputesAsync(DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var all = await view.RememberAsync("disputes", ListSize, async () =>
        {
            var shelf = await shelves.OfAsync(view);
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var developments = await db.Developments.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(d => d.Dispute != null).ToListAsync(CancellationToken.None);
            return DisputedFacts.Of(developments.Where(d => view.HasHappened(d.Id, DateOnly.MaxValue)), view.Rows.Engagements, shelf);
        });
        return [.. all.Where(d => d.Date <= asOf)];
    }

    /// <summary>The checked claims of the founding article whose findings were known by a day.</summary>
    public async Task<ClaimCheck> ClaimsAsync(DateOnly asOf, CancellationToken cancellation = default)
    {
        var shelf = await shelves.OfAsync(await scoreboard.ViewAsync(null, cancellation));
        DatedClaim[] known = [.. shelf.Claims.Where(c => c.Since <= asOf)];
        return new([.. known.Select(c => new CheckedClaim(c.Claim, shelf.Find(c.Claim.Sources)))], shelf.Claims.Count - known.Length);
    }

    private async Task<IReadOnlyList<SourceEntry>> DescribeAsync(RecordView view, SourceShelf shelf, IReadOnlyList<Source> sources, DateOnly asOf)
    {
        var citations = sources.ToDictionary(s => s.Id, s => shelf.Citations.Of(s.Id, asOf), StringComparer.Ordinal);
        var rows = new CitedRows(view, shelf, await HeadlinesAsync(view, citations.Values.SelectMany(c => c)));
        return [.. sources.Select(s => new SourceEntry(s, [.. citations[s.Id].Select(c => new SourceUse(c, rows.Find(c)))]))];
    }

    private async Task<Dictionary<string, CitedRow>> HeadlinesAsync(RecordView view, IEnumerable<Citation> citations)
    {
        string[] ids = [.. citations.Where(c => c.Kind == CitationKind.Development).Select(c => c.RowId).Distinct()];
        if (ids.Length == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var texts = await db.Developments.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Headline, d.FrictionPoints }).ToListAsync(CancellationToken.None);
        return texts.ToDictionary(d => d.Id, d => CitedRow.Of(d.Headline, d.FrictionPoints), StringComparer.Ordinal);
    }
}
