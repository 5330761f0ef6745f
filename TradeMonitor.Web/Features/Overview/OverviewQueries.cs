using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>Reads the overview: computed once for each pair and day, shared by all readers.</summary>
public sealed class OverviewQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, IDbContextFactory<AppDb> databases, ScoringMethod method, Instruments? telemetry = null)
{
    /// <summary>The overview of a pair as of a day; null if the record is empty or the text names no pair.</summary>
    public ValueTask<OverviewScreen?> FindAsync(string relationship, DateOnly asOf, CancellationToken cancellation = default) =>
        new(telemetry.TimeAsync(Operations.Overview, () => ReadAsync(relationship, asOf, cancellation)));

    private async Task<OverviewScreen?> ReadAsync(string relationship, DateOnly asOf, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.FindPair(relationship) is not { } pair)
        {
            return null;
        }

        return await view.RememberAsync(("overview", pair.Id, asOf), 100, async () =>
        {
            var model = OverviewModel.Of(view, pair, asOf, method.Options);
            var told = await TellAsync(view, [.. model.Recent.Events, .. model.Reasons]);
            return new OverviewScreen(model, [.. model.Recent.Events.Select(e => told[e.Id])], [.. model.Reasons.Select(e => told[e.Id])], await SourcesAsync(view, pair, asOf))
            {
                Indicators = await SourcedIndicator.FindAsync(view, databases, pair, asOf),
            };
        });
    }

    /// <summary>The tension chart of an overview.</summary>
    public async ValueTask<ChartModel> ChartAsync(OverviewScreen screen, TensionRange range, CancellationToken cancellation = default)
    {
        var (pair, asOf) = (screen.Model.Pair, screen.Model.AsOf);
        var view = await scoreboard.ViewAsync(null, cancellation);
        return view.Remember(("overview-chart", pair.Id, asOf, range.Span), 200, () => TensionChart.Of(
            view.HistoryOf(pair, asOf), screen.Model.Reading, view.Rows.Engagements.Where(e => e.LastDay <= asOf && view.IsOf(pair, e)), range, screen.Basis));
    }

    /// <summary>The friction map of a pair as of a day; its links keep the day as <paramref name="urls"/> does.</summary>
    public async ValueTask<FrictionMap> MapAsync(Relationship pair, DateOnly asOf, AppUrls urls, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var board = view.BoardOn(asOf);
        var points = view.Points.Where(p => pair.Includes(p.Point));
        return view.Remember(("overview-map", pair.Id, asOf, urls), 400, () => FrictionMap.Of(points.Select(p => (p, board.Find(p.Point.Id)!)), asOf, urls));
    }

    /// <summary>What happened on a point in a month, up to the as-of day; null if the pair has no such point.</summary>
    public async ValueTask<MonthOfPoint?> MonthAsync(Relationship pair, HeatCell cell, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.FindPoint(cell.RowId) is not { } history || !pair.Includes(history.Point))
        {
            return null;
        }

        var end = FrictionMap.EndOf(cell.Month, asOf);
        return await view.RememberAsync(("overview-month", cell, end), 5, async () =>
        {
            var direction = history.DirectionOn(end);
            EventPart[] events = [.. EventPart.Of(direction).Where(p => p.Day >= cell.Month)];
            var told = await TellAsync(view, events);
            return new MonthOfPoint(history.Point.Id, history.Point.Title, cell.Month, end, direction.Label, direction.Score, [.. events.Reverse().Select(e => told[e.Id])]);
        });
    }

    private async Task<IReadOnlyDictionary<string, Happening>> TellAsync(RecordView view, IReadOnlyCollection<EventPart> events)
    {
        var developments = (await texts.ReadAsync(events.Where(e => e.EngagementId is null).Select(e => e.Id).Distinct())).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var wanted = events.Where(e => e.EngagementId is not null).Select(e => e.EngagementId!).ToHashSet(StringComparer.Ordinal);
        var engagements = view.Rows.Engagements.Where(e => wanted.Contains(e.Id)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var publishers = await PublishersAsync([.. developments.Values.SelectMany(d => d.Sources).Concat(engagements.Values.SelectMany(e => e.Sources)).Distinct()]);
        var tell = new HappeningTexts(developments, engagements, publishers, id => view.FindPoint(id)?.Point.Title);
        return events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, tell.Of, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, string>> PublishersAsync(string[] sources)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sources.AsNoTracking().KnownOn(null).Where(s => sources.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Publisher);
    }

    private async Task<int?> SourcesAsync(RecordView view, Relationship pair, DateOnly asOf)
    {
        var sources = await view.RememberAsync(("overview-sources", pair.Id), 1000, async () =>
        {
            var ids = view.Between(DateOnly.MinValue, DateOnly.MaxValue).Where(e => view.IsOf(pair, e)).Select(e => e.Event.Id).ToHashSet(StringComparer.Ordinal);
            if (ids.Count > PairSources.MostDevelopments)
            {
                return PairSources.Uncounted;
            }

            await using var db = await databases.CreateDbContextAsync();
            var cited = await db.Developments.AsNoTracking().KnownOn(null).Select(d => new { d.Id, d.Date, d.Sources }).ToListAsync();
            return PairSources.Of([
                .. cited.Where(d => ids.Contains(d.Id)).Select(d => (d.Date, d.Sources)),
                .. view.Rows.Engagements.Where(e => view.IsOf(pair, e)).Select(e => (e.LastDay, e.Sources))]);
        });
        return sources.CountUpTo(asOf);
    }
}
