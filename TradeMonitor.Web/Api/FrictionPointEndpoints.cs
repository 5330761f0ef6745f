using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary><c>/api/v1/friction-points</c>.</summary>
internal static class FrictionPointEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var points = api.MapGroup("/friction-points").WithTags("Friction points");
        points.MapGet("/", ListAsync).WithSummary("Where every friction point stands").Produces<FrictionPointsAnswer>().ProducesProblem(400).Takes(
            ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Relationship,
            new("category", "Codes of categories.", true), new("direction", "Labels: narrowing, holding, escalating, unknown.", true),
            new("status", "Codes of statuses.", true), new("imposedBy", "Jurisdiction codes.", true), new("sector", "Sectors.", true),
            new("q", "Words that must all appear."), new("sort", "A column, with - in front for the largest first; -level if absent."),
            ApiParameter.Limit, ApiParameter.After);
        points.MapGet("/{id}", OneAsync).WithSummary("One friction point and why it is scored as it is").ProducesProblem(404)
            .Takes(ApiParameter.AsOf, ApiParameter.KnownOn);
        points.MapGet("/{id}/developments", DevelopmentsAsync).WithSummary("The live developments of a friction point, oldest first").ProducesProblem(404)
            .Takes(ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Limit, ApiParameter.After);
        points.MapGet("/{id}/scores", ScoresAsync).WithSummary("Level and direction of a friction point day by day").ProducesProblem(404)
            .Takes(ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.From, ApiParameter.To);
    }

    // What was asked of the same record before, by anybody, is answered with the same bytes.
    private static async Task<IResult> ListAsync(
        HttpRequest request, FrictionPointQueries queries, SharedScoreboard scoreboard, Today today, TimeProvider clock, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var named = query.KnownOnNamed(knownOn);
        var asked = ("list as JSON", asOf, named, request.QueryString.Value);
        if (view.Kept<byte[]>(asked) is { } kept)
        {
            return Json(kept);
        }

        var (filter, problems) = FrictionPointFilter.Read(query.Values, scoreboard.RelationshipOrder);
        query.Add(problems);
        _ = query.Pair(view);
        var (limit, after) = query.Page();
        var selection = await queries.SelectAsync(filter, asOf, knownOn, cancellation);
        // One more than is shown, to see whether another page follows.
        var page = selection.Page(after, limit + 1);
        if (page is null)
        {
            ApiPaging.AddNoRow(query, after!);
        }

        if (query.Problems.Count > 0 || page is null)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        PointReading[] items = [.. page.Take(limit)];
        var answer = JsonSerializer.SerializeToUtf8Bytes(
            new FrictionPointsAnswer(asOf, named, view.NewestDevelopmentOn(asOf), ScoringOptions.Version, selection.Count,
                [.. items.Select(FrictionPointAnswer.Of)], page.Count > limit ? items[^1].Point.Id : null),
            json.Value.SerializerOptions);
        return Json(view.Remember(asked, (answer.Length / RecordView.ReadingBytes) + 1, () => answer));

        static IResult Json(byte[] bytes) => TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static async Task<Results<Ok<FrictionPointDetailAnswer>, ProblemHttpResult>> OneAsync(
        string id, HttpRequest request, FrictionPointQueries queries, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        return await queries.FindOneAsync(id, asOf, knownOn, cancellation) is { } detail
            ? TypedResults.Ok(FrictionPointDetailAnswer.Of(detail, asOf, query.KnownOnNamed(knownOn)))
            : ApiProblems.NotFound("friction point", id);
    }

    private static async Task<Results<Ok<ApiPage<Development>>, ProblemHttpResult>> DevelopmentsAsync(
        string id, HttpRequest request, FrictionPointQueries queries, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (asOf, knownOn) = (query.AsOf(), query.KnownOn());
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        if (await queries.FindOneAsync(id, asOf, knownOn, cancellation) is not { } detail)
        {
            return ApiProblems.NotFound("friction point", id);
        }

        var rows = await queries.DevelopmentsAsync(detail.History, asOf, knownOn, cancellation);
        var (items, next) = ApiPaging.Cut(rows, d => d.Id, query);
        return query.Problems.Count > 0
            ? ApiProblems.BadRequest(query.Problems)
            : TypedResults.Ok(new ApiPage<Development>(asOf, query.KnownOnNamed(knownOn), rows.Count, items, next));
    }

    private static async Task<Results<Ok<ScoresAnswer>, ProblemHttpResult>> ScoresAsync(
        string id, HttpRequest request, SharedScoreboard scoreboard, Today today, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new ApiQuery(request, today, clock);
        var (from, to) = query.Span();
        var knownOn = query.KnownOn();
        if (query.Problems.Count > 0)
        {
            return ApiProblems.BadRequest(query.Problems);
        }

        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        if (view.FindPoint(id) is not { } history)
        {
            return ApiProblems.NotFound("friction point", id);
        }

        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
        return TypedResults.Ok(new ScoresAnswer(id, query.KnownOnNamed(knownOn), ScoringOptions.Version,
            [.. history.DirectionsOn(days).Select(d => Score(d, history.Levels.At(d.Day.DayNumber)))]));

        static ScoreAnswer Score(DirectionDay d, LevelReading level) =>
            new(d.Day, level.Level, level.Status, DirectionAnswer.Of(d.Label, d.Figures));
    }
}
