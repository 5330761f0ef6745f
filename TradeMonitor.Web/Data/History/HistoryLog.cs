using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.History;

/// <summary>Appends to the history within the caller's transaction, which must hold the write lock.</summary>
internal sealed class HistoryLog(AppDb db)
{
    private HistoryEntry? _last;
    private bool _read;

    /// <summary>Now, or a tick after the last entry if the clock went back: the order of the history is the order of its instants.</summary>
    public async Task<DateTimeOffset> NextInstantAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        return last is null || now > last.At ? now.ToUniversalTime() : last.At.AddTicks(1);
    }

    /// <summary>Adds an entry per row of an edit, and the points that each concerns with their new versions.</summary>
    public async Task AppendAsync(
        RecordEdit edit, EditAuthor author, DateTimeOffset now, IReadOnlyList<WrittenRow> rows, IReadOnlyDictionary<string, long> versions,
        CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var entry = await AppendAsync(seq => new()
            {
                Seq = seq,
                OpId = edit.OpId,
                At = now,
                EditorId = author.Id,
                EditorName = author.Name,
                From = author.From,
                Kind = edit.Kind,
                Subject = row.Subject,
                RowId = row.Id,
                Before = row.Before,
                After = row.After,
                Reason = edit.Reason,
                Source = edit.Source,
                PreviousHash = [],
                Hash = [],
            }, cancellationToken);
            db.AddRange(row.FrictionPoints.Select(p => new HistoryPoint { Seq = entry.Seq, FrictionPoint = p, Version = versions[p] }));
        }
    }

    /// <summary>Adds an entry of something that is no edit of a row: an import, an act on who may come in.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="subject">To what: <c>people</c>, <c>imports</c>.</param>
    /// <param name="id">To which.</param>
    /// <param name="author">By whom.</param>
    /// <param name="now">When.</param>
    /// <param name="before">What it was; null if it is new.</param>
    /// <param name="after">What it is; null if it is gone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AppendAsync(
        EditKind kind, string subject, string id, EditAuthor author, DateTimeOffset now, object? before, object? after, CancellationToken cancellationToken)
    {
        var at = await NextInstantAsync(now, cancellationToken);
        await AppendAsync(seq => new()
        {
            Seq = seq,
            OpId = Guid.CreateVersion7(at),
            At = at,
            EditorId = author.Id,
            EditorName = author.Name,
            From = author.From,
            Kind = kind,
            Subject = subject,
            RowId = id,
            Before = Json(before),
            After = Json(after),
            Reason = "",
            Source = null,
            PreviousHash = [],
            Hash = [],
        }, cancellationToken);
    }

    /// <summary>Adds one entry.</summary>
    /// <param name="entryOf">Everything of the entry but its hashes, given its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HistoryEntry> AppendAsync(Func<long, HistoryEntry> entryOf, CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        var entry = HistoryChain.Seal(entryOf((last?.Seq ?? 0) + 1) with { PreviousHash = last?.Hash ?? HistoryChain.Beginning });
        db.Add(entry);
        _last = entry;
        return entry;
    }

    private static string? Json(object? state) => state is null ? null : JsonSerializer.Serialize(state, state.GetType(), RecordJson.Content);

    private async Task<HistoryEntry?> LastAsync(CancellationToken cancellationToken)
    {
        if (!_read)
        {
            _last = await db.History.AsNoTracking().OrderByDescending(h => h.Seq).FirstOrDefaultAsync(cancellationToken);
            _read = true;
        }

        return _last;
    }
}
