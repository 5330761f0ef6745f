using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Compare;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Finds the chart that an address asks for, from the very models that the screens draw.</summary>
internal sealed class ChartQueries(
    OverviewQueries overview, DossierQueries dossiers, ComparisonQueries comparisons, SharedScoreboard scoreboard, JurisdictionNames names, SiteAddress site)
{
    private const int FewestCompared = 2, MostCompared = 4;

    /// <summary>The charts, as they stand in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tension", "rate", "direction", "level", "compare-direction", "compare-level"];

    /// <summary>What they take.</summary>
    public static IReadOnlyList<string> Parameters { get; } = [AppUrls.AsOfKey, AppUrls.RelationshipKey, "range", "of", AppUrls.PointsKey];

    /// <summary>The chart; or null, and why not as a sentence, unless the query has problems of its own.</summary>
    public async Task<(AskedChart? Chart, string? Missing)> FindAsync(string chart, HttpRequest request, ApiQuery query, CancellationToken cancellation)
    {
        var asOf = query.AsOf();
        var view = await scoreboard.ViewAsync(null, cancellation);
        var asked = query.Pair(view, scoreboard.RelationshipOrder);
        if (query.Problems.Count > 0)
        {
            return default;
        }

        if ((asked ?? view.MainPair) is not { } pair)
        {
            return (null, "The record has no relationship yet.");
        }

        var look = new Look(asOf, query.KnownOnNamed(null), pair, new AppUrls(asOf, asked?.Id), site.Of(request));
        return chart switch
        {
            "tension" => await TensionAsync(look, query, cancellation),
            "compare-direction" or "compare-level" => await ComparisonAsync(chart, look, query, cancellation),
            _ => await PointAsync(chart, look, query, cancellation),
        };
    }

    private async Task<(AskedChart?, string?)> TensionAsync(Look look, ApiQuery query, CancellationToken cancellation)
    {
        var (range, problem) = TensionRange.Read(query.Single("range"));
        if (problem is not null)
        {
            query.Add("range", problem);
            return default;
        }

        if (await overview.FindAsync(look.Pair.Id, look.AsOf, cancellation) is not { } screen)
        {
            return (null, "The record has no relationship yet.");
        }

        var subject = JurisdictionNames.NameOf(look.Pair, await names.ReadAsync(cancellation));
        return (look.Chart(await overview.ChartAsync(screen, range, cancellation), subject, null, look.Urls.Overview(range.Code), "tension", "index"), null);
    }

    private async Task<(AskedChart?, string?)> PointAsync(string chart, Look look, ApiQuery query, CancellationToken cancellation)
    {
        if (query.Single("of") is not { } id)
        {
            query.Add("of", "of: name the friction point, by its id.");
            return default;
        }

        if (await dossiers.FindAsync(id, look.AsOf, cancellation) is not { } dossier)
        {
            return (null, $"The record has no friction point '{Formats.Quote(id)}'.");
        }

        var (days, code) = PointDays.Of(dossier, ChartSpans.Read(query.Single("range")));
        var models = new PointChartModels(dossier, days);
        return (chart switch { "rate" => models.Rate(), "level" => models.Level(), _ => models.Direction() }) is { } model
            ? (look.Chart(model, dossier.Point.Title, PointDays.Sources(dossier), AppUrls.With(look.Urls.FrictionPoint(id), ChartSpans.Key, code), id, chart), null)
            : (null, $"'{dossier.Point.Title}' has no chart of its {chart} as of {Formats.Day(look.AsOf)}.");
    }

    private async Task<(AskedChart?, string?)> ComparisonAsync(string chart, Look look, ApiQuery query, CancellationToken cancellation)
    {
        string[] ids = [.. (query.Single(AppUrls.PointsKey) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        if (ids.Length is < FewestCompared or > MostCompared)
        {
            query.Add(AppUrls.PointsKey, $"{AppUrls.PointsKey}: name {FewestCompared} to {MostCompared} friction points by their ids, separated by commas.");
            return default;
        }

        var comparison = await comparisons.FindAsync(ids, look.AsOf, cancellation);
        if (comparison.Unknown.Count > 0)
        {
            return (null, $"The record has no friction point '{Formats.Quote(comparison.Unknown[0])}'.");
        }

        var subject = string.Join(" · ", comparison.Points.Select(p => $"{p.Mark}\u00A0{p.Reading.Point.Title}"));
        return (chart == "compare-level" ? ComparisonCharts.Levels(comparison) : ComparisonCharts.Directions(comparison)) is { } model
            ? (look.Chart(model, subject, null, look.Urls.Compare(ids), string.Join('-', ids), chart), null)
            : (null, "None of these points restricts anything, so they have no level.");
    }

    /// <summary>What every chart of a request shares.</summary>
    private sealed record Look(DateOnly AsOf, DateOnly KnownOn, Relationship Pair, AppUrls Urls, Uri Site)
    {
        public AskedChart Chart(ChartModel model, string subject, string? sources, string address, string id, string view) =>
            new(model, new PictureCaption(subject, sources, KnownOn, new Uri(Site, address)), Pair.Id, id, view);
    }
}
