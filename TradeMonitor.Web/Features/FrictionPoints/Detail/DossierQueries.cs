using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Reads all that the page of one point shows.</summary>
public sealed class DossierQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, IDbContextFactory<AppDb> databases, ScoringMethod method, Instruments? telemetry = null)
{
    /// <summary>A point as of a day; null if the record has none of that id.</summary>
    public Task<PointDossier?> FindAsync(string id, DateOnly asOf, CancellationToken cancellation = default) =>
        telemetry.TimeAsync(Operations.Point, () => ReadAsync(id, asOf, cancellation));

    private async Task<PointDossier?> ReadAsync(string id, DateOnly asOf, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.FindPoint(id) is not { } history)
        {
            return null;
        }

        // The texts are kept with the view, not on the circuit: one copy for all readers, for as long as the record stays as it is.
        var read = await view.RememberAsync(("texts", id), 4 * (history.Events.Count + 1), () => ReadTextsAsync(view, history));
        var beside = history.Point.Category == Category.Tariff && view.MainPair!.Includes(history.Point) ? await SourcedIndicator.FindAsync(view, databases, view.MainPair, asOf) : [];
        return view.Remember(("dossier", id, asOf), history.Events.Count + 4, () => new DossierBuilder(view, read, method.Options).Build(history, asOf) with { Indicators = beside });
    }

    private async Task<PointTexts> ReadTextsAsync(RecordView view, PointHistory history)
    {
        var id = history.Point.Id;
        var own = history.Events.Select(e => e.Event.Id).ToList();
        var linked = history.Events.Select(e => e.Event.RespondsTo).OfType<string>().Concat(own.SelectMany(view.AnswersTo));
        var developments = await texts.ReadAsync(own.Concat(linked).Distinct(StringComparer.Ordinal));

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
}
