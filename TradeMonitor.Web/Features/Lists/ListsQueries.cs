using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>Reads the two lists: computed once for each pair and day, shared by all readers.</summary>
public sealed class ListsQueries(SharedScoreboard scoreboard, CooperationQueries cooperation, DevelopmentTexts texts, IDbContextFactory<AppDb> databases)
{
    // About what a board of points weighs.
    private const int ScreenSize = 60;

    /// <summary>The lists of a pair as of a day; null if the record is empty or the text names no pair.</summary>
    /// <param name="relationship">A pair: <c>us-cn</c>.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether it is a past day: then what bears no day of its own is hidden.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ListsScreen?> FindAsync(string relationship, DateOnly asOf, bool isPast, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.FindPair(relationship) is not { } pair)
        {
            return null;
        }

        return await view.RememberAsync(("lists", pair.Id, asOf, isPast), ScreenSize, () => ReadAsync(view, pair, asOf, isPast));
    }

    private async Task<ListsScreen> ReadAsync(RecordView view, Relationship pair, DateOnly asOf, bool isPast)
    {
        PointHistory[] points = [.. view.Points.Where(p => pair.Includes(p.Point))];
        PointHistory[] counted = [.. points.Where(p => FrictionList.Counts(p.Point))];
        var happened = view.Between(DateOnly.MinValue, asOf).ToDictionary(e => e.Event.Id, e => e.Event, StringComparer.Ordinal);
        var lists = new TwoLists(
            asOf, counted, FrictionList.Stays(counted, asOf), CooperationList.Stays(CooperationQueries.LinesOf(view, pair), happened, asOf));
        var lines = await cooperation.FindAsync(asOf, isPast, pair);

        var named = lists.Friction.Concat(lists.Cooperation).SelectMany(s => new[] { s.JoinedBy, s.LeftBy }).OfType<string>()
            .Concat(lists.RestrictionsOn(asOf).Select(r => r.Status.DevelopmentId))
            .Concat(lines.SelectMany(l => l.Developments)).Distinct(StringComparer.Ordinal);
        var developments = await texts.ReadAsync(named);
        return new()
        {
            Pair = pair,
            Lists = lists,
            Lines = lines,
            LeftOut = [.. points.Select(p => p.Point).Where(p => !FrictionList.Counts(p) && p.OpenedOn <= asOf)],
            Causes = developments.ToDictionary(
                d => d.Id, d => new Cause(d.Id, d.Date, d.Headline, d.FrictionPoints.Count > 0 ? d.FrictionPoints[0] : null), StringComparer.Ordinal),
            Publishers = await PublishersAsync([.. lines.SelectMany(l => l.Sources).Distinct(StringComparer.Ordinal)]),
            PointTitles = points.ToDictionary(p => p.Point.Id, p => p.Point.Title, StringComparer.Ordinal),
        };
    }

    private async Task<Dictionary<string, string>> PublishersAsync(string[] sources)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sources.AsNoTracking().KnownOn(null).Where(s => sources.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Publisher);
    }
}
