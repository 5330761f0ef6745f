using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Feeds;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary><c>/feeds</c>: what has changed, for readers of feeds.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("/feeds").WithTags("Feeds");
        feeds.MapGet("/developments.atom", (Feed feed) => feed.DevelopmentsAsync()).WithSummary("The newest changes of developments")
            .Produces<string>(StatusCodes.Status200OK, "application/atom+xml").Produces(StatusCodes.Status304NotModified)
            .Takes(ApiParameter.Relationship, new("category", "Codes of categories.", true), ApiParameter.AsOf, ApiParameter.KnownOn);
        feeds.MapGet("/friction-points/{id}.atom", (string id, Feed feed) => feed.FrictionPointAsync(id)).WithSummary("The newest changes of the developments of a friction point")
            .Produces<string>(StatusCodes.Status200OK, "application/atom+xml").Produces(StatusCodes.Status304NotModified).ProducesProblem(404)
            .Takes(ApiParameter.AsOf, ApiParameter.KnownOn);
    }

    private sealed class Feed(HttpContext context, FeedQueries queries, SharedScoreboard scoreboard, LiveRecord live, SiteAddress site, Today today, ApiQuery query)
    {
        public static ValueTask<Feed?> BindAsync(HttpContext context)
        {
            var services = context.RequestServices;
            var today = services.GetRequiredService<Today>();
            return ValueTask.FromResult<Feed?>(new(
                context, services.GetRequiredService<FeedQueries>(), services.GetRequiredService<SharedScoreboard>(), services.GetRequiredService<LiveRecord>(),
                services.GetRequiredService<SiteAddress>(), today,
                new(context.Request, today, services.GetRequiredService<TimeProvider>())));
        }

        public async Task<Results<FileContentHttpResult, ProblemHttpResult>> DevelopmentsAsync()
        {
            var view = await scoreboard.ViewAsync(query.KnownOn(), context.RequestAborted);
            var filter = new ChangeFilter(query.Pair(view), Categories(), []);
            string[] about = [.. new[] { filter.Pair?.Id.ToUpperInvariant() }.OfType<string>(), .. filter.Categories.Select(c => Words.Of(c).ToLowerInvariant())];
            return await AnswerAsync(filter, $"TradeMonitor: developments{(about.Length == 0 ? "" : $" ({string.Join(", ", about)})")}", urls => urls.Overview());
        }

        public async Task<Results<FileContentHttpResult, ProblemHttpResult>> FrictionPointAsync(string id)
        {
            var view = await scoreboard.ViewAsync(query.KnownOn(), context.RequestAborted);
            var point = view.FindPoint(id)?.Point;
            return point is null && query.Problems.Count == 0
                ? ApiProblems.NotFound("friction point", id)
                : await AnswerAsync(new(null, [], [id]), $"TradeMonitor: {point?.Title}", urls => urls.FrictionPoint(id));
        }

        private async Task<Results<FileContentHttpResult, ProblemHttpResult>> AnswerAsync(ChangeFilter filter, string title, Func<AppUrls, string> page)
        {
            var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
            if (query.Problems.Count > 0)
            {
                return ApiProblems.BadRequest(query.Problems);
            }

            // Read before the rows: a commit in between makes the answer newer than its tag, and the next request asks again.
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{live.Version}-{asOf:yyyyMMdd}-{knownOn:yyyyMMdd}\"");
            var entries = await queries.FindAsync(filter, asOf, knownOn, context.RequestAborted) ?? [];
            var urls = new AppUrls(asOf < today.Day ? asOf : null, filter.Pair?.Id);
            var self = context.Request.Path + context.Request.QueryString.ToUriComponent();
            var document = new AtomFeed(site.Of(context.Request), urls).Write(title, self, page(urls), entries);
            context.Response.Headers.CacheControl = "no-cache"; // may be kept, and is asked about each time
            // Weak: compressed or not, it is one feed.
            return TypedResults.Bytes(document, AtomFeed.ContentType, entityTag: new EntityTagHeaderValue(tag, isWeak: true), lastModified: AtomFeed.LastChange(entries));
        }

        private List<Category> Categories()
        {
            var found = new List<Category>();
            foreach (var text in query.Values("category").SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (Codes.TryParse<Category>(text, out var category))
                {
                    found.Add(category);
                }
                else
                {
                    query.Add(new Dictionary<string, string> { ["category"] = $"category: '{Formats.Quote(text)}' is not known; known are {string.Join(", ", Codes.All<Category>())}." });
                }
            }

            return found;
        }
    }
}
