using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// <c>/charts/tension.svg</c>, <c>/charts/direction.png?of=ID</c> …: each chart of the screens as a file, with the query of its page, and
/// <c>/charts/overview.pdf</c> … for all charts of a screen. Plain HTTP: scripts get them too, and no picture has to pass a circuit.
/// </summary>
internal static class ChartEndpoints
{
    private static readonly string[] OfAll = [AppUrls.AsOfKey, AppUrls.RelationshipKey, "theme", "size", "scale"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{AppUrls.ChartsPath}/{{chart}}.{{format:regex(^({string.Join('|', ChartFile.Formats)})$)}}", FileAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> FileAsync(
        string chart, string format, HttpRequest request, ChartCatalog catalog, ChartFiles files, SharedScoreboard scoreboard, SiteAddress site, Today today, TimeProvider clock,
        CancellationToken cancellation)
    {
        var isPage = catalog.Pages.Contains(chart) && format == "pdf";
        if (!isPage && !catalog.Charts.Contains(chart))
        {
            return ApiProblems.Nothing($"There is no chart '{Formats.Quote(chart)}' as {format}; known are {string.Join(", ", catalog.Charts)}, and as pdf {string.Join(", ", catalog.Pages)}.");
        }

        var query = new ApiQuery(request, today, clock);
        string[] taken = [.. OfAll, .. catalog.ParametersOf(chart)];
        foreach (var unknown in request.Query.Keys.Where(k => !taken.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            query.Add(Formats.Quote(unknown), $"{Formats.Quote(unknown)}: this chart takes no such parameter; known are {string.Join(", ", taken)}.");
        }

        var style = new PictureStyle(query.Choice<PictureTheme>("theme"), query.Choice<PictureSize>("size"));
        var scale = query.Scale();
        var (asOf, view) = (query.AsOf(), await scoreboard.ViewAsync(null, cancellation));
        var asked = query.Pair(view, scoreboard.RelationshipOrder);
        var own = catalog.ParametersOf(chart).Select(name => (name, query.Single(name))).Where(p => p.Item2 is not null).ToDictionary(p => p.name, p => p.Item2!);
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        if ((asked ?? view.MainPair) is not { } pair)
        {
            return ApiProblems.Nothing("The record has no relationship yet.");
        }

        var wanted = new ChartRequest(chart, asOf, query.KnownOnNamed(null), pair.Id, asked?.Id, site.Of(request), own);
        if (isPage)
        {
            var (charts, not) = await catalog.FindPageAsync(wanted, cancellation);
            return not is null ? Send(await files.WritePageAsync(charts, chart, style, cancellation)) : Refuse(not, query);
        }

        return await catalog.FindAsync(wanted, cancellation) is var found && found is ChartFound.Of of
            ? Send(await files.WriteAsync(format, of.Chart, style, scale, cancellation: cancellation))
            : Refuse(found, query);
    }

    private static FileContentHttpResult Send(ChartFile file) => TypedResults.File(file.Bytes, file.Type, file.Name);

    private static ProblemHttpResult Refuse(ChartFound found, ApiQuery query)
    {
        if (found is ChartFound.Wrong wrong)
        {
            query.Add(wrong.Parameter, wrong.Sentence);
            return ApiProblems.BadRequest(query.Problems);
        }

        return ApiProblems.Nothing(found is ChartFound.None none ? none.Sentence : "There is no such chart.");
    }
}
