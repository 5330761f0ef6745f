using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Feeds;

/// <summary>Reads what a feed tells, once for each state of the record.</summary>
public sealed class FeedQueries(SharedScoreboard scoreboard, DevelopmentChanges changes, IDbContextFactory<AppDb> databases)
{
    /// <summary>So many entries a feed holds.</summary>
    public const int MostEntries = 50;

    /// <summary>The changes that were written last, newest first, of developments that had happened by a day; null if the record has no such point.</summary>
    public async Task<IReadOnlyList<FeedEntry>?> FindAsync(ChangeFilter filter, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return filter.FrictionPoints.Any(id => view.FindPoint(id) is null)
            ? null
            : await view.RememberAsync(("feed", filter.Key, asOf), MostEntries, () => ReadAsync(view, filter, asOf));
    }

    private async Task<IReadOnlyList<FeedEntry>> ReadAsync(RecordView view, ChangeFilter filter, DateOnly asOf)
    {
        var found = await changes.ReadAsync(view, filter, asOf, MostEntries);
        string[] cited = [.. found.SelectMany(r => r.Development.Sources).Distinct(StringComparer.Ordinal)];
        await using var db = await databases.CreateDbContextAsync();
        var publishers = await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => cited.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Publisher);
        return [.. found
            .OrderByDescending(r => r.Development.RecordedAt).ThenByDescending(r => r.Development.Date).ThenBy(r => r.Development.Id, StringComparer.Ordinal).ThenByDescending(r => r.Revision)
            .Select(r => new FeedEntry
            {
                Development = r.Development,
                Revision = r.Revision,
                Change = r.Kind,
                RecordedAt = r.Development.RecordedAt!.Value,
                Publishers = [.. r.Development.Sources.Select(id => publishers.GetValueOrDefault(id)).OfType<string>().Distinct(StringComparer.Ordinal)],
                Points = [.. r.Development.FrictionPoints.Select(id => view.FindPoint(id)?.Point).OfType<FrictionPoint>()],
            })];
    }
}
