using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Reads what the edit forms show.</summary>
public sealed class EditQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, IDbContextFactory<AppDb> databases)
{
    private const int Answerable = 40, SourcesOffered = 8;

    /// <summary>What a form is about, as it stands now; null if the record has no such point or row.</summary>
    /// <param name="form">The form.</param>
    /// <param name="frictionPoint">Id of the point; null where the form is about none.</param>
    /// <param name="row">Id of the row to be changed; null for a new one.</param>
    /// <param name="today">The current day.</param>
    /// <param name="editor">Name of whoever edits.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<EditSubject?> FindAsync(EditForm form, string? frictionPoint, string? row, DateOnly today, string editor, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // The version is read before the rows: an edit in between makes ours stale, never the other way round.
        var version = frictionPoint is null ? 0 : await db.FrictionPointVersions.AsNoTracking().Where(v => v.Id == frictionPoint).Select(v => v.Version).SingleOrDefaultAsync(cancellation);
        var view = await scoreboard.ViewAsync(null, cancellation);
        var point = frictionPoint is null ? null : view.FindPoint(frictionPoint);
        if (frictionPoint is not null && point is null)
        {
            return null;
        }

        var codebook = await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).FirstOrDefaultAsync(cancellation);
        var subject = new EditSubject
        {
            Today = today,
            Editor = editor,
            Codebook = codebook?.Codebook,
            Point = point,
            Version = version,
            Row = row is null ? null : await FindRowAsync(db, form.Kind, row, cancellation),
            Recent = point is null ? [] : [.. (await texts.ReadAsync(point.Events.TakeLast(Answerable).Select(e => e.Event.Id), null, cancellation)).Reverse()],
        };
        return (row is null || subject.Row is not null) && form.Fits(subject) ? subject : null;
    }

    /// <summary>What an edit would do to the scores as of a day, and to the index of a pair.</summary>
    public async Task<EditPreview> PreviewAsync(IReadOnlyList<IRecordRow> rows, DateOnly asOf, string? frictionPoint, string relationship, CancellationToken cancellation = default) =>
        EditPreview.Of(await scoreboard.ViewAsync(null, cancellation), rows, asOf, frictionPoint, relationship);

    /// <summary>The newest sources that have all the words in id, publisher, title or address.</summary>
    public async Task<IReadOnlyList<Source>> FindSourcesAsync(string search, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sources = db.Sources.AsNoTracking().KnownOn(null);
        foreach (var word in search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var like = LikePattern.Containing(word);
            sources = sources.Where(s => EF.Functions.Like(s.Title, like, LikePattern.Escape) || EF.Functions.Like(s.Publisher, like, LikePattern.Escape) || EF.Functions.Like(s.Id, like, LikePattern.Escape) || EF.Functions.Like(s.Url!, like, LikePattern.Escape));
        }

        return await sources.OrderByDescending(s => EF.Property<long>(s, Revisions.Seq)).Take(SourcesOffered).ToListAsync(cancellation);
    }

    /// <summary>The sources of some ids, in their order.</summary>
    public async Task<IReadOnlyList<Source>> ReadSourcesAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Sources.AsNoTracking().KnownOn(null).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
        return [.. ids.Select(found.GetValueOrDefault).OfType<Source>()];
    }

    private static async Task<IRecordRow?> FindRowAsync(AppDb db, EditKind kind, string id, CancellationToken cancellation) => kind switch
    {
        EditKind.CorrectDevelopment or EditKind.RetractDevelopment => await FindAsync<Development>(db, id, cancellation),
        EditKind.FollowUpCommitment => await FindAsync<Commitment>(db, id, cancellation),
        EditKind.DecideDeadline => await FindAsync<Deadline>(db, id, cancellation),
        EditKind.WithdrawAssessment => await FindAsync<Assessment>(db, id, cancellation),
        EditKind.EditSource => await FindAsync<Source>(db, id, cancellation),
        _ => null,
    };

    private static Task<T?> FindAsync<T>(AppDb db, string id, CancellationToken cancellation) where T : class, IRecordRow =>
        db.Set<T>().AsNoTracking().KnownOn(null).SingleOrDefaultAsync(r => r.Id == id, cancellation);
}
