using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>A published series as far as it reaches on a day, with its source.</summary>
/// <param name="Series">The series with its figures up to the day.</param>
/// <param name="Source">Where it was read; null if the record does not hold it.</param>
/// <param name="IsMonthly">Whether each figure is that of a month.</param>
/// <param name="GoesOn">Whether the record holds later figures, hidden on the day.</param>
public sealed record SourcedIndicator(Indicator Series, Source? Source, bool IsMonthly, bool GoesOn)
{
    /// <summary>Who published it.</summary>
    public string Publisher => Source?.Publisher ?? "source not on record";

    /// <summary>
    /// Every series of a pair as of a day, by id. A series names no pair; those of a record are of the pair that it is mainly about.
    /// </summary>
    /// <param name="view">The record.</param>
    /// <param name="databases">The store that holds the sources.</param>
    /// <param name="pair">The pair; null for whatever the record holds.</param>
    /// <param name="asOf">The day.</param>
    public static async Task<IReadOnlyList<SourcedIndicator>> FindAsync(RecordView view, IDbContextFactory<AppDb> databases, Relationship? pair, DateOnly asOf)
    {
        if (view.Rows.Indicators.Count == 0 || (pair is not null && pair != view.MainPair))
        {
            return [];
        }

        var sources = await view.RememberAsync("indicator-sources", 10, async () =>
        {
            string[] ids = [.. view.Rows.Indicators.Select(i => i.Source).Distinct()];
            await using var db = await databases.CreateDbContextAsync();
            return await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        });
        return [.. view.Rows.Indicators.Select(i =>
        {
            var seen = i.AsSeenOn(asOf);
            return new SourcedIndicator(seen, sources.GetValueOrDefault(i.Source), i.IsMonthly, seen.Points.Count < i.Points.Count);
        })];
    }
}
