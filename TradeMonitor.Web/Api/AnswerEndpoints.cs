using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Answers;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>A figure of a side: of <paramref name="Total"/> threats or deeds, how many had which result.</summary>
/// <param name="Actor">Jurisdiction code.</param>
/// <param name="List">Threats, tightening deeds (<c>answers</c>) or easing deeds.</param>
/// <param name="Total">All of them.</param>
/// <param name="Counts">By result; they sum to the total.</param>
/// <param name="MedianDays">Of those carried out or answered; null if there are none.</param>
internal sealed record FollowUpFigures(string Actor, FollowUpList List, int Total, IReadOnlyDictionary<string, int> Counts, double? MedianDays)
{
    public static FollowUpFigures Of(FollowUps list) => new(
        list.Actor, list.List, list.Rows.Count, FollowUps.ResultsOf(list.List).ToDictionary(r => r.Code(), list.Count), list.MedianDays);
}

/// <summary>Threats and acts of both sides of a pair with what came of them.</summary>
internal sealed record AnswersAnswer(
    DateOnly AsOf, DateOnly KnownOn, string Relationship, IReadOnlyList<FollowUpFigures> Figures, int Total, IReadOnlyList<FollowUpRow> Items, string? Next);

/// <summary><c>/api/v1/answers</c>.</summary>
internal static class AnswerEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/answers", FindAsync).WithTags("Relationships")
        .WithSummary("Threats carried out and acts answered, by side: figures and the rows behind them")
        .Takes(ApiParameter.Relationship, ApiParameter.AsOf, ApiParameter.KnownOn,
            new(AnswersFilter.ActorKey, "Only rows of this side, such as US."),
            new(AnswersFilter.ListKey, $"Only rows of this list: {string.Join(", ", Codes.All<FollowUpList>())}."),
            new(AnswersFilter.ResultKey, $"Only rows with this result: {string.Join(", ", Codes.All<FollowUpResult>())}."),
            ApiParameter.Limit, ApiParameter.After);

    private static async Task<Results<Ok<AnswersAnswer>, ProblemHttpResult>> FindAsync(
        HttpRequest request, AnswersQueries queries, SharedScoreboard scoreboard, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var pair = query.Pair(view) ?? view.MainPair;
        if (pair is null && query.Problems.Count == 0)
        {
            return ApiProblems.Nothing("The record has no relationship" + (knownOn is { } known ? $" as known on {Formats.Iso(known)}." : " yet."));
        }

        var filter = new AnswersFilter();
        if (pair is not null)
        {
            (filter, var problems) = AnswersFilter.Read(
                pair, query.Single(AnswersFilter.ActorKey), query.Single(AnswersFilter.ListKey), query.Single(AnswersFilter.ResultKey));
            query.Add(problems);
        }

        if (pair is null || query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        var screen = await queries.FindAsync(pair, asOf, knownOn, cancellation);
        var rows = screen.Rows(filter);
        var (items, next) = ApiPaging.Cut(rows, r => r.Key, query);
        return query.Problems.Count > 0
            ? ApiProblems.BadRequest(query.Problems)
            : TypedResults.Ok(new AnswersAnswer(
                asOf, query.KnownOnNamed(knownOn), pair.Id, [.. screen.Actors.SelectMany(a => a.Lists).Select(FollowUpFigures.Of)], rows.Count, items, next));
    }
}
