using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>
/// Texts of points, kept from one state of the record to the next: an edit has those read anew that it may have changed, and no others.
/// </summary>
public sealed class PointTextQueries(DevelopmentTexts texts, IDbContextFactory<AppDb> databases) : IDisposable
{
    // Developments, about a kilobyte each.
    private const int MostKept = 50_000;

    private static readonly TimeSpan Unread = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The texts of a point.</summary>
    /// <param name="view">The record.</param>
    /// <param name="history">The point as that view has it.</param>
    public async Task<PointTexts> ReadAsync(RecordView view, PointHistory history)
    {
        // Told before the texts are read: what is written meanwhile makes another ground.
        var linked = Linked(view, history);
        var ground = new Ground(view.Rows.Commitments, await MarksAsync(view), linked, Owners(view, linked));
        // By the name of the point, so that what an edit has overtaken is given up with the next reading, and not when nobody has asked for ten minutes.
        var key = (history.Point.Id, view.Rows.KnownOn);
        if (_kept.TryGetValue(key, out Kept? kept) && kept!.History == history && kept.Ground == ground)
        {
            return kept.Texts;
        }

        var read = await ReadTextsAsync(view, history, linked);
        if (!ground.Owners.Contains(null))
        {
            _kept.Set(key, new Kept(history, ground, read), new MemoryCacheEntryOptions { Size = history.Events.Count + 1, SlidingExpiration = Unread });
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    // What the developments of the point answer, and what answers them.
    private static Sequence<string> Linked(RecordView view, PointHistory history) => history.Events.Select(e => e.Event.RespondsTo).OfType<string>()
        .Concat(history.Events.SelectMany(e => view.AnswersTo(e.Event.Id)))
        .Distinct(StringComparer.Ordinal).ToSequence();

    // A development is written anew with every point that it names; of one that names none, nothing tells.
    private static Sequence<PointHistory?> Owners(RecordView view, IEnumerable<string> linked) => linked
        .Select(view.Events.FindLive)
        .SelectMany(e => e is null ? [] : e.Event.FrictionPoints.Select(view.FindPoint).DefaultIfEmpty())
        .ToSequence();

    private Task<Marks> MarksAsync(RecordView view) => view.RememberAsync("point-text-marks", 1, async () =>
    {
        await using var db = await databases.CreateDbContextAsync();
        var ends = await TableEnds.ReadAsync(db, CancellationToken.None);
        return new Marks(ends.GetValueOrDefault(nameof(AppDb.Sources)), ends.GetValueOrDefault(nameof(AppDb.Codebooks)), await RecordMarks.LastImportAsync(db, CancellationToken.None));
    });

    private async Task<PointTexts> ReadTextsAsync(RecordView view, PointHistory history, IEnumerable<string> linked)
    {
        var id = history.Point.Id;
        var developments = await texts.ReadAsync(history.Events.Select(e => e.Event.Id).Concat(linked).Distinct(StringComparer.Ordinal));
        var cited = developments.SelectMany(d => d.Sources)
            .Concat(history.Deadlines.SelectMany(d => d.Sources))
            .Concat(history.Assessments.SelectMany(a => a.Sources))
            .Concat(view.Rows.Commitments.Where(c => c.FrictionPoints.Contains(id)).SelectMany(c => c.FollowThrough).SelectMany(f => f.Sources))
            .Append(history.Point.TradeCoveredUsdBn?.Source).OfType<string>()
            .Distinct(StringComparer.Ordinal).ToArray();
        await using var db = await databases.CreateDbContextAsync();
        var sources = await db.Sources.AsNoTracking().KnownOn(null).Where(s => cited.Contains(s.Id)).ToListAsync();
        var codebook = await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).FirstOrDefaultAsync();
        return new(
            developments.ToDictionary(d => d.Id, StringComparer.Ordinal),
            sources.ToDictionary(s => s.Id, StringComparer.Ordinal),
            Definitions(codebook?.Codebook));
    }

    private static Dictionary<DevelopmentAction, string> Definitions(Codebook? codebook)
    {
        var definitions = new Dictionary<DevelopmentAction, string>();
        foreach (var row in codebook?.Actions ?? [])
        {
            if (Codes.TryParse<DevelopmentAction>(row.Code, out var action))
            {
                definitions[action] = row.Definition;
            }
        }

        return definitions;
    }

    private sealed record Marks(long Sources, long Codebooks, long Imports);

    // All that the texts rest on beside the history: the lists and histories of a view are the same objects as long as nothing in them is written.
    private sealed record Ground(IReadOnlyList<Commitment> Commitments, Marks Marks, Sequence<string> Linked, Sequence<PointHistory?> Owners);

    private sealed record Kept(PointHistory History, Ground Ground, PointTexts Texts);
}
