using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Reads whole developments, texts and sources included, for the rows that a page shows; the scoreboard itself holds no texts.</summary>
public sealed class DevelopmentTexts(IDbContextFactory<AppDb> databases)
{
    /// <summary>The developments of some ids in (date, id) order, in one query.</summary>
    /// <param name="ids">Ids; those unknown are left out.</param>
    /// <param name="knownOn">The last day whose knowledge is used; null for everything.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Development>> ReadAsync(IEnumerable<string> ids, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        string[] wanted = [.. ids];
        if (wanted.Length == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Developments.AsNoTracking().KnownOn(KnownOnDay.Close(knownOn)).Where(d => wanted.Contains(d.Id)).ToListAsync(cancellation);
        return [.. rows.OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
