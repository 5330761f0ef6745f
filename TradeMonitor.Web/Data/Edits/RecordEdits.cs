using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Data.Edits;

/// <summary>
/// The one way by which a person's edit enters the record: one writer at a time, one transaction for rows, versions and history.
/// Who may edit is asked by the caller; this writes down who did.
/// </summary>
public sealed class RecordEdits(IDbContextFactory<AppDb> databases, WriteGate gate, Store store, TimeProvider clock, Instruments? telemetry = null)
{
    /// <summary>Applies an edit once, however often it is sent.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing was stored.</exception>
    public async Task<EditResult> ApplyAsync(RecordEdit edit, EditAuthor author, CancellationToken cancellationToken)
    {
        using var timing = telemetry?.StartEdit(edit.Kind.Code());
        EditResult result = new EditResult.Saved(edit.OpId);
        using (await gate.EnterAsync(cancellationToken))
        {
            await store.GuardAsync(async () => result = await WriteAsync(edit, author, cancellationToken));
        }

        if (result is EditResult.Saved)
        {
            await store.NoteVersionAsync(CancellationToken.None);
        }

        timing?.Done(Instruments.EditResult, result switch { EditResult.Saved => "saved", EditResult.Stale => "stale", _ => "refused" });
        return result;
    }

    private async Task<EditResult> WriteAsync(RecordEdit edit, EditAuthor author, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var applied = await db.History.AsNoTracking().Where(h => h.OpId == edit.OpId).ToListAsync(cancellationToken);
        if (applied.Count > 0)
        {
            // Two windows may hold one draft: what the second has written since is no repetition, and must not be taken for one.
            return IsWhatWasApplied(edit, applied)
                ? new EditResult.Saved(edit.OpId)
                : new EditResult.Refused([new("edit", "was saved already with other content, perhaps in another window; reload the page to go on from there")]);
        }

        if (await FindStaleAsync(db, edit.Seen, cancellationToken) is { } stale)
        {
            return stale;
        }

        var log = new HistoryLog(db);
        var now = await log.NextInstantAsync(clock.GetUtcNow(), cancellationToken);
        var faults = new FaultList();
        var check = new RuleCheck(RuleCheck.Today(clock), faults) { File = "edit" };
        EditTexts.Needed("reason", edit.Reason, EditTexts.LongestReason, check);
        var writer = new EditWriter(db, edit, now, check);
        await RecordKinds.VisitAllAsync(writer, cancellationToken);
        if (writer.Overtaken is { } overtaken)
        {
            return new EditResult.Stale(edit.Seen, await SinceAsync(db, overtaken.Subject, edit.Replaces!.Id, overtaken.SeenAs, cancellationToken));
        }

        if (faults.Count == 0 && writer.Written.Count == 0)
        {
            check.Fault("edit", "changes nothing");
        }

        if (faults.Count > 0)
        {
            return new EditResult.Refused([.. faults.Faults.Select(f => new EditFault(f.Field ?? "", f.Message))]);
        }

        var versions = await BumpAsync(db, writer.Written.SelectMany(w => w.FrictionPoints).Distinct(StringComparer.Ordinal), cancellationToken);
        await log.AppendAsync(edit, author, now, writer.Written, versions, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new EditResult.Saved(edit.OpId);
    }

    private static bool IsWhatWasApplied(RecordEdit edit, List<HistoryEntry> applied) =>
        applied[0].Reason == edit.Reason
        && applied.Select(h => (h.RowId, h.After)).ToHashSet().SetEquals(edit.Rows.Select(r => (r.Id, (string?)JsonSerializer.Serialize(r, r.GetType(), RecordJson.Content))));

    private static async Task<EditResult.Stale?> FindStaleAsync(AppDb db, IReadOnlyDictionary<string, long> seen, CancellationToken cancellationToken)
    {
        var ids = seen.Keys.ToArray();
        var now = await db.FrictionPointVersions.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Version, cancellationToken);
        if (seen.All(s => now.GetValueOrDefault(s.Key) == s.Value))
        {
            return null;
        }

        var since = new List<HistoryEntry>();
        foreach (var (point, version) in seen)
        {
            since.AddRange(await db.HistoryPoints.Where(p => p.FrictionPoint == point && p.Version > version)
                .Join(db.History.AsNoTracking(), p => p.Seq, h => h.Seq, (_, h) => h).ToListAsync(cancellationToken));
        }

        return new(now, [.. since.DistinctBy(h => h.Seq).OrderBy(h => h.Seq)]);
    }

    // Changes of a row after the one that left it as it was seen; an import that changed it left no entry.
    private static async Task<IReadOnlyList<HistoryEntry>> SinceAsync(AppDb db, string subject, string row, string seenAs, CancellationToken cancellationToken)
    {
        var entries = await db.History.AsNoTracking().Where(h => h.Subject == subject && h.RowId == row).OrderBy(h => h.Seq).ToListAsync(cancellationToken);
        return entries[(entries.FindLastIndex(h => h.After == seenAs) + 1)..];
    }

    private static async Task<Dictionary<string, long>> BumpAsync(AppDb db, IEnumerable<string> points, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var point in points)
        {
            var version = await db.FrictionPointVersions.FindAsync([point], cancellationToken)
                ?? db.Add(new FrictionPointVersion { Id = point, Version = 0 }).Entity;
            versions[point] = ++version.Version;
        }

        return versions;
    }
}
