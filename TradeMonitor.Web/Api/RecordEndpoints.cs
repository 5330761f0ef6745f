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
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Api;

/// <summary>The rows of the record, with the record's own field names, as they were known as of a day.</summary>
internal static class RecordEndpoints
{
    private static readonly ApiParameter[] Common = [ApiParameter.AsOf, ApiParameter.KnownOn, ApiParameter.Limit, ApiParameter.After];

    private static readonly ApiParameter[] OfAPair = [ApiParameter.Relationship, .. Common];

    private static readonly ApiParameter[] OfAPoint = [ApiParameter.Relationship, ApiParameter.FrictionPoint, .. Common];

    public static void Map(RouteGroupBuilder api)
    {
        var rows = api.MapGroup("").WithTags("Record");
        Map<DevelopmentQueries, string, Development>(rows, "developments", "Live developments, oldest first", OfAPoint,
            (queries, a) => queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation), id => id,
            async (queries, ids, a) => [.. (await queries.ReadAsync(ids, a.KnownOn, a.Cancellation)).Select(d => a.IsPast ? d with { Note = null } : d)]);
        Map<EngagementQueries, Engagement>(rows, "engagements", "Rounds of talks, calls and summits that had closed", OfAPair, e => e.Id,
            async (queries, a) => [.. (await queries.FindAsync(a.AsOf, a.Pair, a.KnownOn, a.Cancellation)).Select(e => a.IsPast ? e with { Note = null } : e)]);
        Map<CommitmentQueries, Commitment>(rows, "commitments", "Commitments with their follow-through", OfAPoint, c => c.Id,
            (queries, a) => queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation));
        Map<DeadlineQueries, Deadline>(rows, "deadlines", "Deadlines that had been announced, with the outcomes known by then", OfAPoint, d => d.Id,
            async (queries, a) => [.. (await queries.FindAsync(a.AsOf, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation)).Select(d => a.IsPast ? d with { OutcomeNote = null } : d)]);
        Map<CooperationQueries, CooperationLine>(rows, "cooperation", "Lines of cooperation that had begun; state and gist, which bear no day, only as of today", OfAPoint, c => c.Id,
            (queries, a) => queries.FindAsync(a.AsOf, a.IsPast, a.Pair, a.FrictionPoint, a.KnownOn, a.Cancellation));
        Map<IndicatorQueries, Indicator>(rows, "indicators", "Published series with their figures up to the day; notes, which bear no day, only as of today", OfAPair, i => i.Id,
            (queries, a) => queries.FindAsync(a.AsOf, a.IsPast, a.Pair, a.KnownOn, a.Cancellation));
        Map<SourceQueries, Source>(rows, "sources", "Sources that the rows known by then rest on", Common, s => s.Id,
            (queries, a) => queries.FindAsync(a.AsOf, a.KnownOn, a.Cancellation));
    }

    private static void Map<TQueries, TRow>(
        RouteGroupBuilder rows, string name, string summary, ApiParameter[] takes, Func<TRow, string> id, Func<TQueries, Asked, Task<IReadOnlyList<TRow>>> find) where TQueries : notnull =>
        Map(rows, name, summary, takes, find, id, (_, page, _) => Task.FromResult(page));

    // Every list as JSON and, under the same name with its ending, as CSV.
    private static void Map<TQueries, TKey, TRow>(
        RouteGroupBuilder rows, string name, string summary, ApiParameter[] takes, Func<TQueries, Asked, Task<IReadOnlyList<TKey>>> find, Func<TKey, string> id,
        Func<TQueries, IReadOnlyList<TKey>, Asked, Task<IReadOnlyList<TRow>>> read) where TQueries : notnull
    {
        rows.MapGet($"/{name}", async Task<Results<Ok<ApiPage<TRow>>, ProblemHttpResult>> (TQueries queries, Request request) =>
                await request.PageAsync(a => find(queries, a), id, (keys, a) => read(queries, keys, a)) is var (page, refusal) && page is not null ? TypedResults.Ok(page) : refusal!)
            .WithSummary(summary).Takes(takes);
        rows.MapGet($"/{name}.csv", async Task<Results<FileContentHttpResult, ProblemHttpResult>> (TQueries queries, Request request) =>
                await request.PageAsync(a => find(queries, a), id, (keys, a) => read(queries, keys, a)) is var (page, refusal) && page is not null ? request.Csv(name, page) : refusal!)
            .WithSummary(summary + ", as CSV; the header Link names the next page").Produces<string>(StatusCodes.Status200OK, "text/csv").Takes(takes).TimesExport(name, "csv");
    }

    /// <summary>What is asked of a list of rows.</summary>
    /// <param name="AsOf">The day that is looked at.</param>
    /// <param name="IsPast">Whether it is an earlier day than today: notes bear no day of their own and are left out then.</param>
    /// <param name="KnownOn">The last day whose knowledge is used; null for now.</param>
    /// <param name="Pair">Only rows of a pair; null for all.</param>
    /// <param name="FrictionPoint">Only rows that concern a point; null for all.</param>
    /// <param name="Cancellation">Gives up.</param>
    private sealed record Asked(DateOnly AsOf, bool IsPast, DateOnly? KnownOn, Relationship? Pair, string? FrictionPoint, CancellationToken Cancellation);

    private sealed class Request(SharedScoreboard scoreboard, Today today, TimeProvider clock)
    {
        public HttpContext Context { get; private init; } = null!;

        public static ValueTask<Request?> BindAsync(HttpContext context) => ValueTask.FromResult<Request?>(
            new(context.RequestServices.GetRequiredService<SharedScoreboard>(), context.RequestServices.GetRequiredService<Today>(),
                context.RequestServices.GetRequiredService<TimeProvider>()) { Context = context });

        public async Task<(ApiPage<TRow>? Page, ProblemHttpResult? Refusal)> PageAsync<TKey, TRow>(
            Func<Asked, Task<IReadOnlyList<TKey>>> find, Func<TKey, string> id, Func<IReadOnlyList<TKey>, Asked, Task<IReadOnlyList<TRow>>> read)
        {
            var query = new ApiQuery(Context.Request, today, clock);
            var knownOn = query.KnownOn();
            var view = await scoreboard.ViewAsync(knownOn, Context.RequestAborted);
            var asOf = query.AsOf();
            var asked = new Asked(asOf, asOf < today.Day, knownOn, query.Pair(view), query.Single("frictionPoint"), Context.RequestAborted);
            if (asked.FrictionPoint is { } point && view.FindPoint(point) is null)
            {
                query.Add(new Dictionary<string, string> { ["frictionPoint"] = $"frictionPoint: the record has no friction point '{Formats.Quote(point)}'." });
            }

            if (query.Problems.Count > 0)
            {
                return (null, ApiProblems.BadRequest(query.Problems));
            }

            var rows = await find(asked);
            var (page, next) = ApiPaging.Cut(rows, id, query);
            return query.Problems.Count > 0
                ? (null, ApiProblems.BadRequest(query.Problems))
                : (new(asked.AsOf, query.KnownOnNamed(knownOn), rows.Count, await read(page, asked), next), null);
        }

        public FileContentHttpResult Csv<T>(string name, ApiPage<T> page)
        {
            if (page.Next is { } next)
            {
                var here = Context.Request;
                Context.Response.Headers.Link = $"<{AppUrls.With(here.PathBase + here.Path + here.QueryString, "after", next)}>; rel=\"next\"";
            }

            return TypedResults.Bytes(ApiCsv.Write(page.Items), CsvText.ContentType, $"trademonitor_{name}_asof-{page.AsOf:yyyyMMdd}.csv");
        }
    }
}
