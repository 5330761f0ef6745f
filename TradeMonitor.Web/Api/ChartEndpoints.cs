using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// <c>/charts/tension.svg</c>, <c>/charts/direction.png?of=ID</c> …: each chart of the screens as a file, with the query of its page. Plain
/// HTTP: scripts get it too, and no picture has to pass a circuit.
/// </summary>
internal static class ChartEndpoints
{
    private static readonly string[] Taken = [.. ChartQueries.Parameters, "theme", "size", "scale"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"{AppUrls.ChartsPath}/{{chart:regex(^({string.Join('|', ChartQueries.Names)})$)}}.{{format:regex(^({string.Join('|', ChartFiles.Formats)})$)}}", FileAsync).ExcludeFromDescription();

    private static async Task<IResult> FileAsync(
        string chart, string format, HttpRequest request, ChartQueries charts, ChartFiles files, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        foreach (var unknown in request.Query.Keys.Where(k => !Taken.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            query.Add(Formats.Quote(unknown), $"{Formats.Quote(unknown)}: a chart takes no such parameter; known are {string.Join(", ", Taken)}.");
        }

        var style = new PictureStyle(query.Choice<PictureTheme>("theme"), query.Choice<PictureSize>("size"));
        var scale = query.Scale();
        var (asked, missing) = await charts.FindAsync(chart, request, query, cancellation);
        return query.Problems.Count > 0 ? ApiProblems.BadRequest(query.Problems)
            : asked is null ? ApiProblems.Nothing(missing ?? "There is no such chart.")
            : await files.WriteAsync(format, asked, style, scale, cancellation);
    }
}
