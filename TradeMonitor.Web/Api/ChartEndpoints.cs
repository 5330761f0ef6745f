using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// <c>/charts/tension.svg</c>, <c>/charts/direction.png?of=ID</c> …: each chart of the screens as a file, with the query of its page, and
/// <c>/charts/overview.pdf</c> … for all charts of a screen. Plain HTTP: scripts get them too, and no picture has to pass a circuit.
/// </summary>
internal static class ChartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"{AppUrls.ChartsPath}/{{chart}}.{{format:regex(^({string.Join('|', ChartFile.Formats)})$)}}", FileAsync).ExcludeFromDescription();

    private static async Task<IResult> FileAsync(
        string chart, string format, HttpRequest request, ChartReader reader, ChartCatalog catalog, ChartFiles files, CancellationToken cancellation)
    {
        var isPage = catalog.Pages.Contains(chart) && format == "pdf";
        if (!isPage && !catalog.Charts.Contains(chart))
        {
            return ApiProblems.Nothing($"There is no chart '{Formats.Quote(chart)}' as {format}; known are {string.Join(", ", catalog.Charts)}, and as pdf {string.Join(", ", catalog.Pages)}.");
        }

        var (asked, refusal) = await reader.ReadAsync(chart, request, cancellation);
        if (asked is null)
        {
            return refusal!;
        }

        if (isPage)
        {
            var (charts, not) = await catalog.FindPageAsync(asked.Request, cancellation);
            return not is null ? Send(await files.WritePageAsync(charts, chart, asked.Style, cancellation)) : ChartReader.Refuse(not);
        }

        return await catalog.FindAsync(asked.Request, cancellation) is var found && found is ChartFound.Of of
            ? Send(await files.WriteAsync(format, of.Chart, asked.Style, asked.Scale, cancellation: cancellation))
            : ChartReader.Refuse(found);
    }

    private static FileContentHttpResult Send(ChartFile file) => TypedResults.File(file.Bytes, file.Type, file.Name);
}
