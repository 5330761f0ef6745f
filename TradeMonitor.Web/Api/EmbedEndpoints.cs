using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// <c>/embed/{chart}?…</c> and <c>/embed/s/{id}</c>: a chart as a small page to be shown within another site. Static markup and a picture,
/// no script and no circuit; which sites may show it is a setting. Not where reading is closed.
/// </summary>
internal static class EmbedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AppUrls.EmbedPath + "/{chart}", ChartAsync).ExcludeFromDescription();
        routes.MapGet(AppUrls.EmbedPath + "/s/{id}", SnapshotAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ChartAsync(string chart, HttpRequest request, ChartReader reader, ChartCatalog catalog, IOptions<AccessOptions> access, CancellationToken cancellation)
    {
        if (!access.Value.AnonymousReading)
        {
            return Closed();
        }

        var (asked, refusal) = await reader.ReadAsync(chart, request, cancellation);
        if (asked is null)
        {
            return refusal!;
        }

        return await catalog.FindAsync(asked.Request, cancellation) is var found && found is ChartFound.Of { Chart: var shown }
            ? Page($"{shown.Caption.Subject}: {shown.Content.Title}", shown.Content.AltText, $"{AppUrls.ChartsPath}/{chart}.svg{request.QueryString}", shown.Caption.Permalink.AbsoluteUri)
            : ChartReader.Refuse(found);
    }

    private static async Task<IResult> SnapshotAsync(string id, HttpRequest request, SnapshotQueries snapshots, SiteAddress site, IOptions<AccessOptions> access, CancellationToken cancellation) =>
        !access.Value.AnonymousReading ? Closed()
        : await snapshots.FindAsync(id, cancellation) is not { IsShown: true, Snapshot: var kept } ? ApiProblems.Nothing("There is no such snapshot, or it is not shown any more.")
        : Page(kept.Title, kept.AltText, AppUrls.SnapshotFile(id, "svg"), new Uri(site.Of(request), AppUrls.Snapshot(id)).AbsoluteUri);

    private static ProblemHttpResult Closed() => ApiProblems.Nothing("Charts are shown on other sites only where everybody may read.");

    private static ContentHttpResult Page(string title, string alt, string picture, string link)
    {
        var (t, a, p, l) = (WebUtility.HtmlEncode(title), WebUtility.HtmlEncode(alt), WebUtility.HtmlEncode(picture), WebUtility.HtmlEncode(link));
        return TypedResults.Text(
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{{t}}</title>
                <link rel="canonical" href="{{l}}" />
                <style>html, body { margin: 0; } img { display: block; width: 100%; height: auto; } a:focus-visible { outline: 3px solid; outline-offset: -3px; }</style>
            </head>
            <body><main><a href="{{l}}" target="_blank" rel="noopener"><img src="{{p}}" alt="{{a}} Opens on TradeMonitor." /></a></main></body>
            </html>
            """, "text/html", Encoding.UTF8);
    }
}
