using System.Text;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>The brief as a Markdown file, with the parameters of the page.</summary>
internal static class BriefFile
{
    /// <summary>Its path.</summary>
    public const string Path = TalksUrls.BriefPath + ".md";

    private static readonly string[] Known = [BriefPeriod.SinceKey, AppUrls.RelationshipKey, AppUrls.AsOfKey];

    /// <summary>Maps the download.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, WriteAsync).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpRequest request, BriefQueries queries, SiteAddress site, Today today, CancellationToken cancellation)
    {
        string? One(string key) => request.Query[key].FirstOrDefault();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unknown in request.Query.Keys.Where(k => !Known.Contains(k)).Select(Formats.Quote))
        {
            problems[unknown] = $"{unknown}: the brief takes no such parameter; known are {string.Join(", ", Known)}.";
        }

        var (asOf, dayProblem) = AsOfDay.Read(One(AppUrls.AsOfKey), today.Day);
        var (period, periodProblem) = BriefPeriod.Read(One(BriefPeriod.SinceKey), asOf);
        if (dayProblem is not null)
        {
            problems[AppUrls.AsOfKey] = $"{AppUrls.AsOfKey}: '{Formats.Quote(One(AppUrls.AsOfKey)!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today.Day)}; use YYYY-MM-DD.";
        }
        else if (periodProblem is not null)
        {
            problems[BriefPeriod.SinceKey] = $"{BriefPeriod.SinceKey}: '{Formats.Quote(One(BriefPeriod.SinceKey)!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(asOf.AddDays(-1))}; use YYYY-MM-DD.";
        }

        var pair = await queries.FindPairAsync(One(AppUrls.RelationshipKey), cancellation);
        if (pair is null)
        {
            problems[AppUrls.RelationshipKey] = $"{AppUrls.RelationshipKey}: the record holds no pair '{Formats.Quote(One(AppUrls.RelationshipKey) ?? "")}'.";
        }

        if (pair is null || problems.Count > 0)
        {
            return TypedResults.Problem(
                title: "The brief cannot be written as it is asked for.",
                detail: string.Join(' ', problems.Values),
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?> { ["errors"] = problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });
        }

        // What is taken away writes its day out: its links show the same however late they are opened.
        var urls = new AppUrls(asOf, pair == await queries.FindMainPairAsync(cancellation) ? null : pair.Id);
        var brief = await queries.FindAsync(pair, period, urls, cancellation);
        var text = new BriefMarkdown(brief, site.Of(request)).Write(urls.Brief((BriefPeriod.SinceKey, Formats.Iso(period.Since))));
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", NameOf(pair, period));
    }

    private static string NameOf(Relationship pair, BriefPeriod period) =>
        $"trademonitor_{pair.Id}_brief_{Formats.Iso(period.Since)}--{Formats.Iso(period.AsOf)}_asof-{Formats.Iso(period.AsOf).Replace("-", "", StringComparison.Ordinal)}.md";
}
