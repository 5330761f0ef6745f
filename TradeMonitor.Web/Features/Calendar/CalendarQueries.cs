using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Reads the calendar: computed once for each pair and day, shared by all readers.</summary>
public sealed class CalendarQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>The deadlines that concern a point of a pair and were known by a day.</summary>
    /// <param name="relationship">Id of the pair; a text that names none asks for all deadlines on record.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether the day is before today: then notes, which may tell of later days, are left out.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="System.Data.Common.DbException">The store did not answer.</exception>
    public async Task<DeadlineBook> ReadAsync(string? relationship, DateOnly asOf, bool isPast, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var pair = view.FindPair(relationship);
        var sources = await view.RememberAsync("deadline sources", 100, () => ReadSourcesAsync(view));
        return view.Remember(("deadline book", pair?.Id, asOf, isPast), view.Rows.Deadlines.Count + 1, () => new DeadlineBook(asOf, [.. Entries(view, pair, asOf, isPast, sources)]));
    }

    /// <summary>Whether the record has a friction point of an id.</summary>
    public async Task<Func<string, bool>> PointsAsync(CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return id => view.FindPoint(id) is not null;
    }

    private static IEnumerable<DeadlineEntry> Entries(RecordView view, Relationship? pair, DateOnly asOf, bool isPast, IReadOnlyDictionary<string, Source> sources)
    {
        foreach (var row in view.Rows.Deadlines.Where(d => d.IsKnownOn(asOf)))
        {
            FrictionPoint[] points = [.. row.FrictionPoints.Select(id => view.FindPoint(id)?.Point).OfType<FrictionPoint>()];
            if (pair is null || Array.Exists(points, pair.Includes))
            {
                var seen = DeadlineEntry.Seen(row, asOf, isPast);
                yield return new(seen, DeadlineEntry.StageOf(seen, asOf), points, [.. seen.Sources.Distinct(StringComparer.Ordinal).Select(id => sources.GetValueOrDefault(id)).OfType<Source>()]);
            }
        }
    }

    private async Task<Dictionary<string, Source>> ReadSourcesAsync(RecordView view)
    {
        string[] cited = [.. view.Rows.Deadlines.SelectMany(d => d.Sources).Distinct(StringComparer.Ordinal)];
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sources.AsNoTracking().KnownOn(null).Where(s => cited.Contains(s.Id)).ToDictionaryAsync(s => s.Id, StringComparer.Ordinal);
    }
}
