using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>A chart, or all charts of a screen, as an address asks for it.</summary>
internal sealed record AskedChart(ChartRequest Request, PictureStyle Style, int Scale);

/// <summary>Reads which chart an address asks for, with the query of its page.</summary>
internal sealed class ChartReader(ChartCatalog catalog, SharedScoreboard scoreboard, SiteAddress site, Today today, TimeProvider clock)
{
    private static readonly string[] OfAll = [AppUrls.AsOfKey, AppUrls.RelationshipKey, "theme", "size", "scale"];

    /// <summary>What is asked for; or why it cannot be given, as an answer.</summary>
    public async Task<(AskedChart? Asked, ProblemHttpResult? Refusal)> ReadAsync(string name, HttpRequest request, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        string[] taken = [.. OfAll, .. catalog.ParametersOf(name)];
        foreach (var unknown in request.Query.Keys.Where(k => !taken.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            query.Add(Formats.Quote(unknown), $"{Formats.Quote(unknown)}: this chart takes no such parameter; known are {string.Join(", ", taken)}.");
        }

        var style = new PictureStyle(query.Choice<PictureTheme>("theme"), query.Choice<PictureSize>("size"));
        var scale = query.Scale();
        var (asOf, view) = (query.AsOf(), await scoreboard.ViewAsync(null, cancellation));
        var asked = query.Pair(view);
        var own = catalog.ParametersOf(name).Select(key => (Key: key, Value: query.Single(key))).Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!);
        return query.Problems.Count > 0 ? (null, ApiProblems.BadRequest(query.Problems))
            : (asked ?? view.MainPair) is not { } pair ? (null, ApiProblems.Nothing("The record has no relationship yet."))
            : (new(new(name, asOf, query.KnownOnNamed(null), pair.Id, asked?.Id, site.Of(request), own), style, scale), null);
    }

    /// <summary>Why there is no chart, as an answer.</summary>
    public static ProblemHttpResult Refuse(ChartFound found) => found switch
    {
        ChartFound.Wrong wrong => ApiProblems.BadRequest(new Dictionary<string, string> { [wrong.Parameter] = wrong.Sentence }),
        ChartFound.None none => ApiProblems.Nothing(none.Sentence),
        _ => ApiProblems.Nothing("There is no such chart."),
    };
}
