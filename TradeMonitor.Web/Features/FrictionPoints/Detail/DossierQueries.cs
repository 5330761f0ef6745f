using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Reads all that the page of one point shows.</summary>
public sealed class DossierQueries(SharedScoreboard scoreboard, PointTextQueries texts, IDbContextFactory<AppDb> databases, ScoringMethod method, Instruments? telemetry = null)
{
    private readonly ConditionalWeakTable<PointTexts, Kept> _last = [];

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
        var read = await view.RememberAsync(("texts", id), 4 * (history.Events.Count + 1), () => texts.ReadAsync(view, history));
        var beside = history.Point.Category == Category.Tariff && view.MainPair!.Includes(history.Point) ? await SourcedIndicator.FindAsync(view, databases, view.MainPair, asOf) : [];
        return view.Remember(("dossier", id, asOf), history.Events.Count + 4, () => LastOr(
            read, new(asOf, view.NewestDevelopmentOn(asOf), view.Rows.FrictionPoints, view.Rows.Engagements, view.Rows.Indicators),
            () => new DossierBuilder(view, read, method.Options).Build(history, asOf) with { Indicators = beside }));
    }

    // The same dossier where an edit changed nothing of it: what shows it need not be drawn anew. The texts stay the same only while history, answers,
    // commitments and sources do.
    private PointDossier LastOr(PointTexts texts, Ground ground, Func<PointDossier> build)
    {
        if (_last.TryGetValue(texts, out var last) && last.Ground == ground && last.Dossier.TryGetTarget(out var shown))
        {
            return shown;
        }

        var built = build();
        _last.AddOrUpdate(texts, new(ground, new(built)));
        return built;
    }

    // Lists of a view are the same objects as long as nothing in them is written.
    private sealed record Ground(DateOnly AsOf, DateOnly? Newest, IReadOnlyList<FrictionPoint> Points, IReadOnlyList<Engagement> Engagements, IReadOnlyList<Indicator> Indicators);

    // Kept by the pages that show it: once they are gone, there is nobody to draw it for.
    private sealed record Kept(Ground Ground, WeakReference<PointDossier> Dossier);
}
