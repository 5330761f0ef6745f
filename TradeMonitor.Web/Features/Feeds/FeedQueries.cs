using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Feeds;

/// <summary>Reads what a feed tells, once for each state of the record.</summary>
public sealed class FeedQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>So many entries a feed holds.</summary>
    public const int MostEntries = 50;

    /// <summary>The changes that were written last, newest first, of developments that had happened by a day; null if the record has no such point.</summary>
    public async Task<IReadOnlyList<FeedEntry>?> FindAsync(FeedFilter filter, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return filter.FrictionPoint is { } point && view.FindPoint(point) is null
            ? null
            : await view.RememberAsync(("feed", filter.Key, asOf), MostEntries, () => ReadAsync(view, filter, asOf));
    }

    private async Task<IReadOnlyList<FeedEntry>> ReadAsync(RecordView view, FeedFilter filter, DateOnly asOf)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await NewestAsync(db, view, filter, asOf);
        string[] cited = [.. found.SelectMany(r => r.Row.Sources).Distinct(StringComparer.Ordinal)];
        var publishers = await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => cited.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Publisher);
        return [.. found
            .OrderByDescending(r => r.Row.RecordedAt).ThenByDescending(r => r.Row.Date).ThenBy(r => r.Row.Id, StringComparer.Ordinal).ThenByDescending(r => r.Number)
            .Select(r => new FeedEntry
            {
                Development = r.Row,
                Revision = r.Number,
                Change = ChangeOf(r),
                RecordedAt = r.Row.RecordedAt!.Value,
                Publishers = [.. r.Row.Sources.Select(id => publishers.GetValueOrDefault(id)).OfType<string>().Distinct(StringComparer.Ordinal)],
                Points = [.. r.Row.FrictionPoints.Select(id => view.FindPoint(id)?.Point).OfType<FrictionPoint>()],
            })];
    }

    // From the last written on, only as far as needed: the order of writing is the one that costs no sorting of the whole table.
    private static async Task<List<Revision>> NewestAsync(AppDb db, RecordView view, FeedFilter filter, DateOnly asOf)
    {
        var revisions = db.Developments.AsNoTracking().Where(d => d.Date <= asOf);
        if (view.Rows.KnownOn is { } close)
        {
            DateTimeOffset? until = close;
            revisions = revisions.Where(d => d.RecordedAt <= until);
        }

        if (filter.FrictionPoint is { } point)
        {
            var named = JsonSerializer.Serialize(point, RecordJson.Options);
            revisions = revisions.Where(d => ((string)(object)d.FrictionPoints).Contains(named));
        }

        var found = new List<Revision>();
        var inOrder = revisions.OrderByDescending(d => EF.Property<long>(d, Revisions.Seq))
            .Select(d => new Revision(d, EF.Property<int>(d, Revisions.Number), EF.Property<bool>(d, Revisions.Withdrawn)));
        await foreach (var revision in inOrder.AsAsyncEnumerable())
        {
            if (Fits(view, filter, revision.Row))
            {
                found.Add(revision);
            }

            if (found.Count == MostEntries)
            {
                break;
            }
        }

        return found;
    }

    private static bool Fits(RecordView view, FeedFilter filter, Development row) =>
        (filter.Pair is null || view.IsOf(filter.Pair, ScoringEvent.From(row)))
        && (filter.FrictionPoint is null || row.FrictionPoints.Contains(filter.FrictionPoint))
        && (filter.Categories.Count == 0 || row.FrictionPoints.Any(id => view.FindPoint(id) is { } point && filter.Categories.Contains(point.Point.Category)));

    private static FeedChange ChangeOf(Revision revision) =>
        revision.Withdrawn ? FeedChange.Withdrawn
        : revision.Row.Retracted == true ? FeedChange.Retracted
        : revision.Number > 1 || revision.Row.Supersedes is not null ? FeedChange.Corrected
        : FeedChange.New;

    private sealed record Revision(Development Row, int Number, bool Withdrawn);
}
