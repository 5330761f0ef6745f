using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>Reads lines of cooperation for screens and the API.</summary>
public sealed class CooperationQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>Lines that had begun by a day, by the day they began.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether it is a past day: then what bears no day of its own is hidden.</param>
    /// <param name="pair">Only those of a pair; null for all.</param>
    /// <param name="frictionPoint">Only those that concern a point; null for all.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<CooperationLine>> FindAsync(
        DateOnly asOf, bool isPast, Relationship? pair = null, string? frictionPoint = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var published = await view.RememberAsync("cooperation-sources", 20, () => PublishedAsync(view));
        return [.. LinesOf(view, pair)
            .Where(l => l.StartedOn <= asOf && (frictionPoint is null || l.FrictionPoints.Contains(frictionPoint)))
            .Select(l => new CooperationLine
            {
                Id = l.Id,
                Title = l.Title,
                StartedOn = l.StartedOn,
                State = isPast ? null : l.State,
                Gist = isPast ? null : l.Gist,
                Topics = l.Topics,
                FrictionPoints = [.. l.FrictionPoints.Where(id => view.FindPoint(id)?.Point.OpenedOn <= asOf)],
                Developments = [.. l.Developments.Where(id => view.HasHappened(id, asOf))],
                Sources = isPast ? [.. l.Sources.Where(id => published.GetValueOrDefault(id) <= asOf)] : l.Sources,
            })];
    }

    /// <summary>The lines of a pair: those that concern a point between the two, and without a point those of the record's main pair.</summary>
    public static IEnumerable<Cooperation> LinesOf(RecordView view, Relationship? pair) => view.Rows.Cooperation.Where(l =>
        pair is null || (l.FrictionPoints.Count > 0 ? l.FrictionPoints.Any(id => view.FindPoint(id) is { } point && pair.Includes(point.Point)) : view.MainPair == pair));

    private async Task<Dictionary<string, DateOnly?>> PublishedAsync(RecordView view)
    {
        string[] ids = [.. view.Rows.Cooperation.SelectMany(l => l.Sources).Distinct(StringComparer.Ordinal)];
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.PublishedOn);
    }
}
