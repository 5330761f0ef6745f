using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>The tension index of a pair day by day.</summary>
internal sealed record TensionAnswer(string Relationship, DateOnly KnownOn, string Method, IReadOnlyList<TensionDayAnswer> Points);

/// <summary>A pair on record.</summary>
internal sealed record RelationshipAnswer(string Id, string First, string Second, int FrictionPoints, int Engagements);

/// <summary><c>/api/v1/tension</c> and <c>/api/v1/relationships</c>.</summary>
internal static class TensionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tension", TensionAsync).WithTags("Relationships").WithSummary("The tension index of a pair day by day")
            .Takes(ApiParameter.Relationship, ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.From, ApiParameter.To);
        api.MapGet("/relationships", RelationshipsAsync).WithTags("Relationships").WithSummary("The pairs on record, the one with most points first")
            .Takes(ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Limit, ApiParameter.After);
    }

    private static async Task<Results<Ok<TensionAnswer>, ProblemHttpResult>> TensionAsync(
        HttpRequest request, SharedScoreboard scoreboard, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (from, to) = query.Span();
        var knownOn = query.KnownOn();
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var pair = query.Pair(view) ?? view.MainPair;
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        if (pair is null)
        {
            return ApiProblems.Nothing("The record has no relationship" + (knownOn is { } known ? $" as known on {Formats.Iso(known)}." : " yet."));
        }

        var history = view.HistoryOf(pair, to > today.Day ? to : today.Day);
        return TypedResults.Ok(new TensionAnswer(pair.Id, query.KnownOnNamed(knownOn), ScoringOptions.Version,
            [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).Select(d => TensionDayAnswer.Of(d, history.On(d)))]));
    }

    private static async Task<Results<Ok<ApiPage<RelationshipAnswer>>, ProblemHttpResult>> RelationshipsAsync(
        HttpRequest request, SharedScoreboard scoreboard, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var (items, next) = ApiPaging.Cut(view.Relationships, r => r.Relationship.Id, query);
        return query.Problems.Count > 0
            ? ApiProblems.BadRequest(query.Problems)
            : TypedResults.Ok(new ApiPage<RelationshipAnswer>(asOf, query.KnownOnNamed(knownOn), view.Relationships.Count,
                [.. items.Select(r => new RelationshipAnswer(r.Relationship.Id, r.Relationship.First, r.Relationship.Second, r.FrictionPoints, r.Engagements))], next));
    }
}
