using System.Text;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>The brief as a Markdown file, with the parameters of the page.</summary>
internal static class BriefFile
{
    /// <summary>Its path.</summary>
    public const string Path = TalksUrls.BriefPath + ".md";

    private static readonly string[] Known = [BriefPeriod.SinceKey, AppUrls.RelationshipKey, AppUrls.AsOfKey];

    /// <summary>Maps the download.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, WriteAsync).ExcludeFromDescription().TimesExport("brief", "md");

    private static async Task<IResult> WriteAsync(HttpRequest request, BriefQueries queries, SiteAddress site, Today today, CancellationToken cancellation)
    {
        var asked = new FileRequest(request, today, Known);
        var (period, problem) = BriefPeriod.Read(asked.One(BriefPeriod.SinceKey), asked.AsOf);
        if (problem is not null)
        {
            asked.Add(BriefPeriod.SinceKey, $"'{Formats.Quote(asked.One(BriefPeriod.SinceKey)!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(asked.AsOf.AddDays(-1))}; use YYYY-MM-DD.");
        }

        var pair = await queries.FindPairAsync(asked.One(AppUrls.RelationshipKey), cancellation);
        if (pair is null)
        {
            asked.AddUnknownPair();
        }

        var refusal = asked.Refusal("The brief cannot be written");
        if (pair is null || refusal is not null)
        {
            return refusal!;
        }

        // What is taken away writes its day out: its links show the same however late they are opened.
        var urls = new AppUrls(asked.AsOf, pair == await queries.FindMainPairAsync(cancellation) ? null : pair.Id);
        var brief = await queries.FindAsync(pair, period, urls, cancellation);
        var text = new BriefMarkdown(brief, site.Of(request)).Write(urls.Brief((BriefPeriod.SinceKey, Formats.Iso(period.Since))));
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8",
            asked.Name(pair.Id, $"brief_{Formats.Iso(period.Since)}--{Formats.Iso(period.AsOf)}", "md"));
    }
}
