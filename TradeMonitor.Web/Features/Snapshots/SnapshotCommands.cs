using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>What came of keeping a chart.</summary>
/// <param name="Id">Id of the snapshot; null if none was kept.</param>
/// <param name="Problems">Why not, in sentences.</param>
public sealed record KeepOutcome(string? Id, IReadOnlyList<string> Problems)
{
    internal static KeepOutcome Not(params IReadOnlyList<string> problems) => new(null, problems);
}

/// <summary>Keeps charts as snapshots and takes them back, for whoever is acting.</summary>
public sealed class SnapshotCommands(
    CurrentEditor current, ChartCatalog catalog, ChartFiles files, SnapshotArchive archive, IDbContextFactory<AppDb> databases, IOptions<AccessOptions> access, Today today,
    TimeProvider clock)
{
    /// <summary>How many one person may keep within a day: more than anybody needs, few enough that a script does not fill the disk.</summary>
    public const int MostADay = 200;

    private const int LongestReason = 500;
    private static readonly string[] Kept = ["svg", "png", "pdf", "csv", "json"];

    /// <summary>Freezes a chart: picture, figures and all that they were made from.</summary>
    /// <param name="request">The chart.</param>
    /// <param name="form">What is said of it.</param>
    /// <param name="cancellation">Gives up; nothing is kept then.</param>
    public async Task<KeepOutcome> KeepAsync(ChartRequest request, KeepForm form, CancellationToken cancellation = default)
    {
        var decision = await current.RequireAsync(Policies.Keep, cancellation);
        if (!decision.IsGranted)
        {
            return KeepOutcome.Not(decision.Refusal.Sentence);
        }

        if (form.Problems(today.Day) is { Count: > 0 } problems)
        {
            return new(null, problems);
        }

        var now = clock.GetUtcNow();
        if (await CountSinceAsync(decision.Editor, now.AddDays(-1), cancellation) >= MostADay)
        {
            return KeepOutcome.Not($"You have kept {MostADay} snapshots within a day, which is the most; go on tomorrow.");
        }

        switch (await catalog.FindAsync(request, cancellation))
        {
            case ChartFound.Of found:
                var snapshot = Describe(found.Chart, form, decision.Editor, now);
                var written = await WriteAsync(snapshot.Id, found.Chart, request.Site, form, cancellation);
                return await TryAsync(() => archive.KeepAsync(snapshot, written, decision.Editor.AsAuthor(), cancellation)) is { } problem ? KeepOutcome.Not(problem) : new(snapshot.Id, []);
            case ChartFound.Wrong wrong:
                return KeepOutcome.Not(wrong.Sentence);
            default:
                return KeepOutcome.Not("There is no such chart any more; go back to its page.");
        }
    }

    /// <summary>Takes a snapshot back: from now on its address tells only that, and why. Null if it is done, else why not.</summary>
    public async Task<string?> WithdrawAsync(string id, string reason, CancellationToken cancellation = default)
    {
        var decision = await current.RequireAsync(Policies.Keep, cancellation);
        if (!decision.IsGranted)
        {
            return decision.Refusal.Sentence;
        }

        if (reason.Trim().Length is 0 or > LongestReason)
        {
            return $"Reason: say in at most {LongestReason} characters why it is withdrawn; whoever opens it later reads it.";
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (editor, keeper) = (decision.Editor, await db.Snapshots.Where(s => s.Id == id).Select(s => s.KeptById).FirstOrDefaultAsync(cancellation));
        if (keeper is null)
        {
            return "There is no such snapshot.";
        }

        if (keeper != editor.PersonId && editor.Role < Role.TeamLead)
        {
            return "Only who kept a snapshot, or a team lead, may withdraw it.";
        }

        if (await db.SnapshotWithdrawals.AnyAsync(w => w.Snapshot == id, cancellation))
        {
            return null;
        }

        var withdrawal = new SnapshotWithdrawal { Snapshot = id, At = clock.GetUtcNow(), ById = editor.PersonId, By = editor.Name, Reason = reason.Trim() };
        return await TryAsync(() => archive.WithdrawAsync(withdrawal, editor.AsAuthor(), cancellation));
    }

    private static async Task<string?> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (StoreException e)
        {
            return $"{e.Message.TrimEnd('.')}. Nothing was stored.";
        }
    }

    private async Task<int> CountSinceAsync(Editor editor, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Snapshots.CountAsync(s => s.KeptById == editor.PersonId && s.KeptAt > since, cancellation);
    }

    private Snapshot Describe(ExportedChart chart, KeepForm form, Editor editor, DateTimeOffset now) => new()
    {
        Id = SnapshotId.New(access.Value.AnonymousReading),
        Title = form.Title.Trim(),
        Note = form.Note.Trim(),
        Tags = form.TagList,
        Chart = chart.Chart,
        Subject = chart.Caption.Subject,
        Finding = chart.Content.Title,
        AltText = chart.Content.AltText,
        Pair = chart.Pair,
        FrictionPoints = chart.FrictionPoints,
        Parameters = chart.Parameters,
        Page = chart.Caption.Permalink.PathAndQuery,
        Sources = chart.Caption.Sources ?? chart.Content.Footer.Source,
        Method = ScoringOptions.Version,
        From = chart.Content.Days.From,
        AsOf = chart.Content.Footer.AsOf,
        KnownOn = chart.Caption.KnownOn,
        RecordRevision = chart.RecordRevision,
        KeptAt = now,
        KeptById = editor.PersonId,
        KeptBy = editor.Name,
        ExpiresOn = form.ExpiresOn,
    };

    // In the picture stands the address of the snapshot, not that of the page, which goes on changing.
    private async Task<IReadOnlyList<SnapshotFile>> WriteAsync(string id, ExportedChart chart, Uri site, KeepForm form, CancellationToken cancellation)
    {
        var kept = chart with { Caption = chart.Caption with { Permalink = new Uri(site, AppUrls.Snapshot(id)) } };
        var written = new List<SnapshotFile>();
        foreach (var format in Kept)
        {
            written.Add(Pack(id, format, await files.WriteAsync(format, kept, new(form.Theme, form.Size), 2, id, cancellation)));
        }

        written.Add(Pack(id, SnapshotQueries.Card, await files.WriteAsync("png", kept, new(form.Theme, PictureSize.Card), 1, id, cancellation)));
        return written;
    }

    private static SnapshotFile Pack(string id, string format, ChartFile file) =>
        new() { Snapshot = id, Format = format, Name = file.Name, Packed = PackedFile.Pack(file.Bytes), Sha256 = SHA256.HashData(file.Bytes) };
}
