using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TradeMonitor.Web.Features.Calendar;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary><c>/feeds/deadlines.ics</c>: deadlines, for calendar programs.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/feeds/deadlines.ics", AnswerAsync).WithTags("Feeds").WithSummary("Deadlines as a calendar")
        .Produces<string>(StatusCodes.Status200OK, TalksUrls.CalendarFeedType).Produces(StatusCodes.Status304NotModified)
        .Takes(ApiParameter.Relationship, new(DeadlineFilter.PointKey, "Ids of friction points.", true), new(DeadlineFilter.CategoryKey, "Codes of categories.", true),
            new(DeadlineFilter.KindKey, "Codes of kinds of deadlines.", true), ApiParameter.AsOf, ApiParameter.KnownOn);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> AnswerAsync(
        HttpContext context, DeadlineFeedQueries queries, SharedScoreboard scoreboard, LiveRecord live, SiteAddress site, Today today, TimeProvider clock)
    {
        var query = new ApiQuery(context.Request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        var view = await scoreboard.ViewAsync(knownOn, context.RequestAborted);
        var pair = query.Pair(view);
        var (filter, problems) = DeadlineFilter.Read(query.Values, id => view.FindPoint(id) is not null);
        query.Add(problems);
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        // Read before the rows: a commit in between makes the answer newer than its tag, and the next request asks again.
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{live.Version}-{asOf:yyyyMMdd}-{knownOn:yyyyMMdd}\"");
        var events = await queries.FindAsync(filter, pair, asOf, asOf < today.Day, knownOn, context.RequestAborted);
        string[] about =
        [
            .. new[] { pair?.Id.ToUpperInvariant() }.OfType<string>(), .. filter.Kinds.Select(k => Words.Of(k).ToLowerInvariant()),
            .. filter.Categories.Select(c => Words.Of(c).ToLowerInvariant()), .. filter.Points.Select(id => view.FindPoint(id)!.Point.Title),
        ];
        var feed = new CalendarFeed(site.Of(context.Request), new AppUrls(asOf < today.Day ? asOf : null, pair?.Id));
        var document = feed.Write($"TradeMonitor: deadlines{(about.Length == 0 ? "" : $" ({string.Join(", ", about)})")}", events);
        context.Response.Headers.CacheControl = "no-cache"; // may be kept, and is asked about each time
        // Weak: compressed or not, it is one feed.
        return TypedResults.Bytes(document, CalendarFeed.ContentType, entityTag: new EntityTagHeaderValue(tag, isWeak: true), lastModified: events.Count == 0 ? null : events.Max(e => e.ChangedAt));
    }
}
