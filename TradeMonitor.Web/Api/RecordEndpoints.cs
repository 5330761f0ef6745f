using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Calendar;
using TradeMonitor.Web.Features.Commitments;
using TradeMonitor.Web.Features.Engagements;
using TradeMonitor.Web.Features.Indicators;
using TradeMonitor.Web.Features.Lists;
using TradeMonitor.Web.Features.Sources;
using TradeMonitor.Web.Features.Timeline;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>The rows of the record, with the record's own field names, as they were known as of a day.</summary>
internal static class RecordEndpoints
{
    private static readonly ApiParameter[] Common = [ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Limit, ApiParameter.After];

    public static void Map(RouteGroupBuilder api)
    {
        var rows = api.MapGroup("").WithTags("Record");
        rows.MapGet("/developments", (DevelopmentQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation), id => id,
                (ids, a) => queries.ReadAsync(ids, a.KnownOn, a.Cancellation)))
            .WithSummary("Live developments, oldest first").Takes([ApiParameter.Relationship, ApiParameter.FrictionPoint, .. Common]);
        rows.MapGet("/engagements", (EngagementQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.Pair, a.KnownOn, a.Cancellation), e => e.Id))
            .WithSummary("Rounds of talks, calls and summits that had closed").Takes([ApiParameter.Relationship, .. Common]);
        rows.MapGet("/commitments", (CommitmentQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation), c => c.Id))
            .WithSummary("Commitments with their follow-through").Takes([ApiParameter.Relationship, ApiParameter.FrictionPoint, .. Common]);
        rows.MapGet("/deadlines", (DeadlineQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation), d => d.Id))
            .WithSummary("Deadlines that had been announced, with the outcomes known by then").Takes([ApiParameter.Relationship, ApiParameter.FrictionPoint, .. Common]);
        rows.MapGet("/cooperation", (CooperationQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.IsPast, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation), c => c.Id))
            .WithSummary("Lines of cooperation that had begun; state and gist, which bear no day, only as of today").Takes([ApiParameter.Relationship, ApiParameter.FrictionPoint, .. Common]);
        rows.MapGet("/indicators", (IndicatorQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.IsPast, a.Pair, a.KnownOn, a.Cancellation), i => i.Id))
            .WithSummary("Published series with their figures up to the day; notes, which bear no day, only as of today").Takes([ApiParameter.Relationship, .. Common]);
        rows.MapGet("/sources", (SourceQueries queries, Request request) => request.AnswerAsync(
                a => queries.FindAsync(a.AsOf, a.KnownOn, a.Cancellation), s => s.Id))
            .WithSummary("Sources that the rows known by then rest on").Takes(Common);
    }

    /// <summary>What is asked of a list of rows.</summary>
    private sealed record Asked(DateOnly AsOf, bool IsPast, DateOnly? KnownOn, Relationship? Pair, string? FrictionPoint, CancellationToken Cancellation);

    private sealed class Request(SharedScoreboard scoreboard, Today today, TimeProvider clock)
    {
        public HttpContext Context { get; private init; } = null!;

        public static ValueTask<Request?> BindAsync(HttpContext context) => ValueTask.FromResult<Request?>(
            new(context.RequestServices.GetRequiredService<SharedScoreboard>(), context.RequestServices.GetRequiredService<Today>(),
                context.RequestServices.GetRequiredService<TimeProvider>()) { Context = context });

        public Task<Results<Ok<ApiPage<T>>, ProblemHttpResult>> AnswerAsync<T>(Func<Asked, Task<IReadOnlyList<T>>> find, Func<T, string> id) =>
            AnswerAsync(find, id, (rows, _) => Task.FromResult(rows));

        public async Task<Results<Ok<ApiPage<TRow>>, ProblemHttpResult>> AnswerAsync<TKey, TRow>(
            Func<Asked, Task<IReadOnlyList<TKey>>> find, Func<TKey, string> id, Func<IReadOnlyList<TKey>, Asked, Task<IReadOnlyList<TRow>>> read)
        {
            var query = new ApiQuery(Context.Request, today, clock);
            var knownOn = query.KnownOn();
            var view = await scoreboard.ViewAsync(knownOn, Context.RequestAborted);
            var asOf = query.AsOf();
            var asked = new Asked(asOf, asOf < today.Day, knownOn, query.Pair(view, scoreboard.RelationshipOrder), query.Single("frictionPoint"), Context.RequestAborted);
            if (asked.FrictionPoint is { } point && view.FindPoint(point) is null)
            {
                query.Add(new Dictionary<string, string> { ["frictionPoint"] = $"frictionPoint: the record has no friction point '{Formats.Quote(point)}'." });
            }

            if (query.Problems.Count > 0)
            {
                return ApiProblems.BadRequest(query.Problems);
            }

            var rows = await find(asked);
            var (page, next) = ApiPaging.Cut(rows, id, query);
            return query.Problems.Count > 0
                ? ApiProblems.BadRequest(query.Problems)
                : TypedResults.Ok(new ApiPage<TRow>(asked.AsOf, query.KnownOnNamed(knownOn), rows.Count, await read(page, asked), next));
        }
    }
}
