using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// <c>/charts/tension.svg</c>, <c>/charts/direction.png?of=ID</c> …: each chart of the screens as a file, with the query of its page. Plain
/// HTTP: scripts get it too, and no picture has to pass a circuit.
/// </summary>
internal static class ChartEndpoints
{
    private const string Tension = "tension";
    private static readonly string[] OfAPoint = ["rate", "direction", "level"];
    private static readonly string[] Taken = ["asOf", "relationship", "range", "of", "theme", "size", "scale"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{AppUrls.ChartsPath}/{{chart:regex(^({Tension}|{string.Join('|', OfAPoint)})$)}}.{{format:regex(^({string.Join('|', ChartFiles.Formats)})$)}}", FileAsync).ExcludeFromDescription();

    private static async Task<IResult> FileAsync(
        string chart, string format, HttpRequest request, ChartFiles files, OverviewQueries overview, DossierQueries dossiers, SharedScoreboard scoreboard, JurisdictionNames names,
        SiteAddress site, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        query.Add(request.Query.Keys.Where(k => !Taken.Contains(k, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(k => Formats.Quote(k), k => $"{Formats.Quote(k)}: a chart takes no such parameter; known are {string.Join(", ", Taken)}."));
        var asOf = query.AsOf();
        var style = new PictureStyle(query.Choice<PictureTheme>("theme"), query.Choice<PictureSize>("size"));
        var scale = query.Scale();
        var view = await scoreboard.ViewAsync(null, cancellation);
        var pair = query.Pair(view, scoreboard.RelationshipOrder);
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        var urls = new AppUrls(asOf, pair?.Id);
        Uri Permalink(string address) => new(site.Of(request), address);
        if (chart == Tension)
        {
            var (range, problem) = TensionRange.Read(query.Single("range"));
            if (problem is not null)
            {
                return ApiProblems.BadRequest(new Dictionary<string, string> { ["range"] = problem });
            }

            pair ??= view.MainPair;
            if (pair is null || await overview.FindAsync(pair.Id, asOf, cancellation) is not { } screen)
            {
                return ApiProblems.Nothing("The record has no relationship yet.");
            }

            var model = await overview.ChartAsync(screen, range, cancellation);
            var caption = new PictureCaption(JurisdictionNames.NameOf(pair, await names.ReadAsync(cancellation)), null, query.KnownOnNamed(null), Permalink(urls.Overview(range.Code)));
            return files.Write(format, model, caption, style, scale, NameOf(pair.Id, Tension, "index", model));
        }

        if (query.Single("of") is not { } id)
        {
            return ApiProblems.BadRequest(new Dictionary<string, string> { ["of"] = "of: name the friction point, by its id." });
        }

        if (await dossiers.FindAsync(id, asOf, cancellation) is not { } dossier)
        {
            return ApiProblems.NotFound("friction point", id);
        }

        var (days, code) = PointDays.Of(dossier, ChartSpans.Read(query.Single("range")));
        var models = new PointChartModels(dossier, days);
        return (chart switch { "rate" => models.Rate(), "level" => models.Level(), _ => models.Direction() }) is not { } drawn
            ? ApiProblems.Nothing($"'{dossier.Point.Title}' has no chart of its {chart} as of {Formats.Day(asOf)}.")
            : files.Write(
                format, drawn, new(dossier.Point.Title, PointDays.Sources(dossier), query.KnownOnNamed(null), Permalink(AppUrls.With(urls.FrictionPoint(id), ChartSpans.Key, code))), style, scale,
                NameOf((pair ?? view.MainPair)?.Id ?? "all", id, chart, drawn));
    }

    // As the desks name their files: what, of which days, as of when.
    private static string NameOf(string pair, string subject, string view, ChartModel model)
    {
        var name = $"trademonitor_{pair}_{subject}_{view}_{Formats.Iso(model.Days.From)}--{Formats.Iso(model.Days.To)}_asof-{Formats.Iso(model.Footer.AsOf).Replace("-", "", StringComparison.Ordinal)}";
        return string.Concat(name.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }
}
