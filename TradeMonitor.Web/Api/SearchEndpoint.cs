using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Search;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>A row that was found.</summary>
/// <param name="Kind">Code of its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Title, headline or undertaking.</param>
/// <param name="Date">Its day; null for an undated source or a point not yet open.</param>
/// <param name="Excerpt">The best part of its text; may be empty.</param>
/// <param name="FrictionPoint">Of a development, the first point that it names.</param>
internal sealed record SearchHitAnswer(RecordFile Kind, string Id, string Title, DateOnly? Date, string Excerpt, string? FrictionPoint);

/// <summary>What was found.</summary>
/// <param name="AsOf">The day that was looked at.</param>
/// <param name="KnownOn">The day whose knowledge was used.</param>
/// <param name="Q">What was asked.</param>
/// <param name="Reading">How the words were taken.</param>
/// <param name="Total">Rows of the kinds asked for.</param>
/// <param name="Kinds">Rows of each kind, whatever kinds are asked for.</param>
/// <param name="Items">The best rows.</param>
internal sealed record SearchAnswer(
    DateOnly AsOf, DateOnly KnownOn, string Q, SearchReading Reading, int Total, IReadOnlyList<SearchCount> Kinds, IReadOnlyList<SearchHitAnswer> Items);

/// <summary><c>/api/v1/search</c>.</summary>
internal static class SearchEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/search", FindAsync).WithTags("Record").WithSummary("Rows that hold some words, the best first").Takes(
        new("q", $"What to look for, at most {SearchText.Longest} characters: words that must all be there; the last may be begun only."),
        new("kind", $"Only rows of these kinds: {string.Join(", ", SearchQuestion.AllKinds.Select(k => k.Code()))}.", true),
        ApiParameter.Limit, ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Relationship);

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> FindAsync(
        HttpRequest request, SearchQueries queries, SharedScoreboard scoreboard, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn, limit) = (query.AsOf(), query.KnownOn(), query.Page().Limit);
        var pair = query.Pair(await scoreboard.ViewAsync(knownOn, cancellation));
        var problems = new List<string>();
        var kinds = SearchQuestion.ReadKinds(query.Values("kind"), problems);
        if (problems.Count > 0)
        {
            query.Add("kind", string.Join(' ', problems));
        }

        var (text, problem) = SearchText.Read(query.Single("q"));
        if (text is null)
        {
            query.Add("q", problem ?? "q: say what to look for, such as q=soybeans.");
        }

        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        var results = await queries.FindAsync(new() { Text = text!, AsOf = asOf, KnownOn = knownOn, Pair = pair, Kinds = kinds, Size = limit }, cancellation);
        return TypedResults.Ok(new SearchAnswer(asOf, query.KnownOnNamed(knownOn), text!.Typed, results.Reading, results.Found, results.Kinds,
            [.. results.Hits.Select(h => new SearchHitAnswer(h.Kind, h.Id, h.Title.Plain, h.Date, h.Excerpt.Plain, h.FrictionPoint))]));
    }
}
