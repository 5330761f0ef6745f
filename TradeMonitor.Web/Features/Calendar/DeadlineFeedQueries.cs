using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Reads what a calendar feed tells; the revisions are read once for each state of the record.</summary>
public sealed class DeadlineFeedQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>Deadlines announced by a day, withdrawn ones included, with the outcomes known then, by date and id.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="pair">Only those that concern a point between a pair; null for all.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether the day is before today.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<DeadlineEvent>> FindAsync(
        DeadlineFilter filter, Relationship? pair, DateOnly asOf, bool isPast, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var (revisions, sources) = await view.RememberAsync("deadline revisions", view.Rows.Deadlines.Count + 1, () => ReadAsync(view));
        return [.. revisions
            .Where(r => r.Row.IsKnownOn(asOf))
            .Select(r => Event(view, r, sources, DeadlineEntry.Seen(r.Row, asOf, isPast), asOf))
            .Where(e => filter.Fits(e.Deadline, e.Points) && (pair is null || e.Points.Any(pair.Includes)))
            .OrderBy(e => e.Deadline.Date).ThenBy(e => e.Deadline.Id, StringComparer.Ordinal)];
    }

    private static DeadlineEvent Event(RecordView view, Revision revision, Dictionary<string, Source> sources, Deadline seen, DateOnly asOf) => new()
    {
        Deadline = seen,
        Sequence = revision.Number - 1,
        IsWithdrawn = revision.Withdrawn,
        RecordedAt = revision.Row.RecordedAt!.Value,
        Points = [.. seen.FrictionPoints.Select(id => view.FindPoint(id)?.Point).OfType<FrictionPoint>()],
        Publishers = [.. seen.Sources.Select(sources.GetValueOrDefault).OfType<Source>().Where(s => !(s.PublishedOn > asOf)).Select(s => s.Publisher).Distinct(StringComparer.Ordinal)],
    };

    private async Task<(IReadOnlyList<Revision>, Dictionary<string, Source>)> ReadAsync(RecordView view)
    {
        await using var db = await databases.CreateDbContextAsync();
        var known = db.Deadlines.AsNoTracking();
        if (view.Rows.KnownOn is { } close)
        {
            DateTimeOffset? until = close;
            known = known.Where(d => d.RecordedAt <= until);
        }

        // The last revision of each id, also of one that withdraws the row: a subscriber who had it must be told.
        var revisions = await known
            .Where(r => !known.Any(n => n.Id == r.Id && EF.Property<long>(n, Revisions.Seq) > EF.Property<long>(r, Revisions.Seq)))
            .Select(r => new { Row = r, Number = EF.Property<int>(r, Revisions.Number), Withdrawn = EF.Property<bool>(r, Revisions.Withdrawn) })
            .ToListAsync();
        string[] cited = [.. revisions.SelectMany(r => r.Row.Sources).Distinct(StringComparer.Ordinal)];
        var sources = await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => cited.Contains(s.Id)).ToDictionaryAsync(s => s.Id, StringComparer.Ordinal);
        return ([.. revisions.Select(r => new Revision(r.Row, r.Number, r.Withdrawn))], sources);
    }

    private sealed record Revision(Deadline Row, int Number, bool Withdrawn);
}
