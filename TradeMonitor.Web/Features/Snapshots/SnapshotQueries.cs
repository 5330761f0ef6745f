using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Reads snapshots.</summary>
public sealed class SnapshotQueries(IDbContextFactory<AppDb> databases, SharedScoreboard scoreboard, DevelopmentChanges changes, Today today)
{
    /// <summary>The format of the picture that other sites show of a link.</summary>
    public const string Card = "card";

    /// <summary>Snapshots on a page of the archive.</summary>
    public const int PageSize = 24;

    private const int MostChanges = 100, MostTags = 30, MostTagged = 2000;

    /// <summary>One; null if there is none of that id.</summary>
    public async Task<SnapshotView?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Snapshots.AsNoTracking().Where(s => s.Id == id).ToListAsync(cancellation);
        return await WithFateAsync(db, found, cancellation) is [var one] ? one : null;
    }

    /// <summary>A file of a snapshot that is shown, byte for byte as it was made; null if there is none.</summary>
    public async Task<ChartFile?> FileAsync(string id, string format, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.SnapshotFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Snapshot == id && f.Format == format, cancellation) is not { } file)
        {
            return null;
        }

        return new(file.Name, ChartFile.TypeOf(format == Card ? "png" : format), PackedFile.Unpack(file.Packed));
    }

    /// <summary>A page of the archive.</summary>
    /// <param name="search">Words in title, note, subject, finding or tags; null for all.</param>
    /// <param name="tag">Only with this tag; null for all.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SnapshotList> ListAsync(string? search, string? tag, int page, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var fitting = Fitting(db, search, tag);
        var total = await fitting.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await fitting.OrderByDescending(s => s.KeptAt).ThenBy(s => s.Id).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var tags = await db.Snapshots.AsNoTracking().OrderByDescending(s => s.KeptAt).Take(MostTagged).Select(s => s.Tags).ToListAsync(cancellation);
        return new(total, shown, pages, await WithFateAsync(db, rows, cancellation),
            [.. tags.SelectMany(t => t).CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostTags).Select(t => t.Key)]);
    }

    /// <summary>What was recorded since a chart was made, of that which it shows.</summary>
    /// <param name="pair">The pair that it is of.</param>
    /// <param name="points">The friction points that it is of; empty for the pair as a whole.</param>
    /// <param name="asOf">Its as-of day.</param>
    /// <param name="revision">How far the record reached.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ChangesSince> ChangesAsync(string pair, IReadOnlyList<string> points, DateOnly asOf, long revision, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var filter = new ChangeFilter(points.Count == 0 && Relationship.TryParse(pair, scoreboard.RelationshipOrder, out var of) ? of : null, [], points);
        var found = await changes.ReadAsync(view, filter, today.Day, MostChanges + 1, revision, cancellation);
        var told = found.Take(MostChanges).ToLookup(c => c.Development.Date <= asOf);
        return new([.. told[true]], [.. told[false]], found.Count > MostChanges);
    }

    private static IQueryable<Snapshot> Fitting(AppDb db, string? search, string? tag)
    {
        var fitting = db.Snapshots.AsNoTracking();
        foreach (var word in (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var like = LikePattern.Containing(word);
            fitting = fitting.Where(s => EF.Functions.Like(s.Title, like, LikePattern.Escape) || EF.Functions.Like(s.Note, like, LikePattern.Escape)
                || EF.Functions.Like(s.Subject, like, LikePattern.Escape) || EF.Functions.Like(s.Finding, like, LikePattern.Escape)
                || EF.Functions.Like(s.KeptBy, like, LikePattern.Escape) || EF.Functions.Like((string)(object)s.Tags, like, LikePattern.Escape));
        }

        if (!string.IsNullOrWhiteSpace(tag))
        {
            var named = System.Text.Json.JsonSerializer.Serialize(tag.Trim().ToLowerInvariant(), Data.Record.RecordJson.Options);
            fitting = fitting.Where(s => ((string)(object)s.Tags).Contains(named));
        }

        return fitting;
    }

    private async Task<IReadOnlyList<SnapshotView>> WithFateAsync(AppDb db, List<Snapshot> snapshots, CancellationToken cancellation)
    {
        string[] ids = [.. snapshots.Select(s => s.Id)];
        var withdrawn = await db.SnapshotWithdrawals.AsNoTracking().Where(w => ids.Contains(w.Snapshot)).ToDictionaryAsync(w => w.Snapshot, cancellation);
        var sums = (await db.SnapshotFiles.AsNoTracking().Where(f => ids.Contains(f.Snapshot)).Select(f => new { f.Snapshot, f.Format, f.Sha256 }).ToListAsync(cancellation)).ToLookup(f => f.Snapshot);
        return [.. snapshots.Select(s => new SnapshotView(s, withdrawn.GetValueOrDefault(s.Id), s.ExpiresOn < today.Day,
            sums[s.Id].ToDictionary(f => f.Format, f => Convert.ToHexStringLower(f.Sha256))))];
    }
}
