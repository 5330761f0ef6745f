using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Reads the ledger of commitments: computed once for each pair and day, shared by all readers.</summary>
public sealed class LedgerQueries(SharedScoreboard scoreboard, DevelopmentTexts developments, JurisdictionNames names, IDbContextFactory<AppDb> databases)
{
    /// <summary>The commitments of a pair made by a day, as they stood then.</summary>
    /// <param name="relationship">Id of the pair; null, or a text that names none, for the pair with most points.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether the day is before today.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="System.Data.Common.DbException">The store did not answer.</exception>
    public async Task<Ledger> ReadAsync(string? relationship, DateOnly asOf, bool isPast, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var pair = view.FindPair(relationship) ?? view.MainPair;
        var texts = await view.RememberAsync("ledger texts", 100, () => ReadTextsAsync(view));
        var called = await names.ReadAsync(cancellation);
        return view.Remember(("ledger", pair?.Id, asOf, isPast), view.Rows.Commitments.Count + 1,
            () => new Ledger(asOf, new LedgerBuilder(view, texts, asOf, isPast).Build(pair), called, pair?.Id));
    }

    /// <summary>Whether a pair is on record.</summary>
    public async Task<bool> HasPairAsync(string relationship, CancellationToken cancellation = default) =>
        (await scoreboard.ViewAsync(null, cancellation)).FindPair(relationship) is not null;

    private async Task<LedgerTexts> ReadTextsAsync(RecordView view)
    {
        var rows = view.Rows.Commitments;
        var named = await developments.ReadAsync(rows.SelectMany(c => c.Developments).Distinct(StringComparer.Ordinal));
        string[] cited = [.. rows.SelectMany(c => c.FollowThrough).SelectMany(f => f.Sources).Concat(rows.Select(c => c.Measurable?.Source).OfType<string>()).Distinct(StringComparer.Ordinal)];
        await using var db = await databases.CreateDbContextAsync();
        var sources = await db.Sources.AsNoTracking().KnownOn(null).Where(s => cited.Contains(s.Id)).ToListAsync();
        return new(named.ToDictionary(d => d.Id, StringComparer.Ordinal), sources.ToDictionary(s => s.Id, StringComparer.Ordinal));
    }
}
