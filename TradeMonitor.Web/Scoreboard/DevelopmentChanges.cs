using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Reads what became of developments, in the order in which it was written.</summary>
public sealed class DevelopmentChanges(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>
    /// Number of the last revision in the record as it is now; 0 if there is none. While an import is under way, of the last before its first one:
    /// what can be seen when it ends comes after that.
    /// </summary>
    public async Task<long> LastRevisionAsync(CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return (await view.RememberAsync("last-revision", 1, async () =>
        {
            await using var db = await databases.CreateDbContextAsync();
            var hidden = await db.PendingRows.Where(p => p.Table == nameof(AppDb.Developments)).MinAsync(p => (long?)p.First);
            return new LastRevision(hidden - 1 ?? await db.Developments.MaxAsync(d => (long?)EF.Property<long>(d, Revisions.Seq)) ?? 0);
        })).Number;
    }

    /// <summary>The changes that were written last, of developments that had happened by a day, the last written first.</summary>
    /// <param name="view">The record as it is known.</param>
    /// <param name="filter">Which.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="most">No more than these.</param>
    /// <param name="after">Only what was written after this revision.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<DevelopmentChange>> ReadAsync(
        RecordView view, ChangeFilter filter, DateOnly asOf, int most, long after = 0, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = new List<DevelopmentChange>();
        // From the last written on, only as far as needed: the order of writing is the one that costs no sorting of the whole table.
        var inOrder = Rows(db, view, filter, asOf, after).OrderByDescending(d => EF.Property<long>(d, Revisions.Seq))
            .Select(d => new { Row = d, Number = EF.Property<int>(d, Revisions.Number), Withdrawn = EF.Property<bool>(d, Revisions.Withdrawn) });
        await foreach (var revision in inOrder.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (filter.Fits(view, revision.Row))
            {
                found.Add(new(revision.Row, revision.Number, KindOf(revision.Row, revision.Number, revision.Withdrawn)));
            }

            if (found.Count == most)
            {
                break;
            }
        }

        return found;
    }

    private static IQueryable<Development> Rows(AppDb db, RecordView view, ChangeFilter filter, DateOnly asOf, long after)
    {
        var revisions = db.Developments.AsNoTracking().Where(d => d.Date <= asOf && EF.Property<long>(d, Revisions.Seq) > after);
        if (view.Rows.KnownOn is { } close)
        {
            DateTimeOffset? until = close;
            revisions = revisions.Where(d => d.RecordedAt <= until);
        }

        if (filter.FrictionPoints is [var point])
        {
            var named = JsonSerializer.Serialize(point, RecordJson.Options);
            revisions = revisions.Where(d => ((string)(object)d.FrictionPoints).Contains(named));
        }

        return revisions;
    }

    private static ChangeKind KindOf(Development row, int number, bool withdrawn) =>
        withdrawn ? ChangeKind.Withdrawn
        : row.Retracted == true ? ChangeKind.Retracted
        : number > 1 || row.Supersedes is not null ? ChangeKind.Corrected
        : ChangeKind.New;

    private sealed record LastRevision(long Number);
}
