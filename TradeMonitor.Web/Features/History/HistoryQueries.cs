using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.History;

/// <summary>Reads who did what.</summary>
public sealed class HistoryQueries(IDbContextFactory<AppDb> databases)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of the entries that a filter leaves, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HistoryList> FindAsync(HistoryFilter filter, int page, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var entries = Filtered(db, filter);
        var total = await entries.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await entries.OrderByDescending(h => h.Seq).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new(total, shown, pages, [.. rows.Select(Line)]);
    }

    /// <summary>All entries that a filter leaves, newest first, one at a time.</summary>
    public async IAsyncEnumerable<HistoryLine> ReadAllAsync(HistoryFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await foreach (var entry in Filtered(db, filter).OrderByDescending(h => h.Seq).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return Line(entry);
        }
    }

    private static IQueryable<HistoryEntry> Filtered(AppDb db, HistoryFilter filter)
    {
        var entries = db.History.AsNoTracking();
        if (filter.FrictionPoint is { } point)
        {
            entries = entries.Where(h => db.HistoryPoints.Any(p => p.Seq == h.Seq && p.FrictionPoint == point));
        }

        if (filter.Who is { } who)
        {
            var like = LikePattern.Containing(who);
            entries = entries.Where(h => EF.Functions.Like(h.EditorName, like, LikePattern.Escape));
        }

        if (filter.Kind is { } kind)
        {
            entries = entries.Where(h => h.Kind == kind);
        }

        if (filter.From is { } from)
        {
            var first = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(h => h.At >= first);
        }

        if (filter.To is { } to)
        {
            var end = new DateTimeOffset(to.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(h => h.At < end);
        }

        return entries;
    }

    private static HistoryLine Line(HistoryEntry h) => new(
        h.Seq, h.At, h.EditorName, h.From, h.Kind, h.Subject, h.RowId, FieldChange.Between(h.Before, h.After), h.Reason, h.Source, Convert.ToHexStringLower(h.Hash));
}

/// <summary>A page of the history.</summary>
public sealed record HistoryList(int Total, int Page, int Pages, IReadOnlyList<HistoryLine> Lines);

/// <summary>An entry as it is shown.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">The name at the time.</param>
/// <param name="From">Where from.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To what kind of row.</param>
/// <param name="RowId">To which.</param>
/// <param name="Changes">Field by field.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Id of the source named.</param>
/// <param name="Hash">In hexadecimal; the head of the chain is that of the newest entry.</param>
public sealed record HistoryLine(
    long Seq, DateTimeOffset At, string Who, string From, EditKind Kind, string Subject, string RowId, IReadOnlyList<FieldChange> Changes, string Reason, string? Source, string Hash);
