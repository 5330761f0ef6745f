using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>The rows that a list of the screen shows, as a file: the same address with <c>export.csv</c> or <c>export.json</c>.</summary>
internal static class AnswersExport
{
    private const string Between = "; ";

    private static readonly string[] Known = [AppUrls.RelationshipKey, AppUrls.AsOfKey, AnswersFilter.ActorKey, AnswersFilter.ListKey, AnswersFilter.ResultKey];

    private static readonly string[] Header =
    [
        "list", "actor", "id", "date", "action", "directness", "friction_points", "headline", "result", "days", "second_id", "second_date",
        "second_actors", "second_action", "second_directness", "second_headline", "further_answers", "as_of",
    ];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(TalksUrls.AnswersPath + "/export.{format:regex(^(csv|json)$)}", ExportAsync).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, AnswersQueries queries, Today today, CancellationToken cancellation)
    {
        string? One(string key) => request.Query[key].FirstOrDefault();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unknown in request.Query.Keys.Where(k => !Known.Contains(k)).Select(Formats.Quote))
        {
            problems[unknown] = $"{unknown}: the list takes no such parameter; known are {string.Join(", ", Known)}.";
        }

        var (asOf, dayProblem) = AsOfDay.Read(One(AppUrls.AsOfKey), today.Day);
        if (dayProblem is not null)
        {
            problems[AppUrls.AsOfKey] = $"{AppUrls.AsOfKey}: '{Formats.Quote(One(AppUrls.AsOfKey)!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today.Day)}; use YYYY-MM-DD.";
        }

        var pair = await queries.FindPairAsync(One(AppUrls.RelationshipKey), cancellation: cancellation);
        if (pair is null)
        {
            problems[AppUrls.RelationshipKey] = $"{AppUrls.RelationshipKey}: the record holds no pair '{Formats.Quote(One(AppUrls.RelationshipKey) ?? "")}'.";
            return Refuse(problems);
        }

        var (filter, read) = AnswersFilter.Read(pair, One(AnswersFilter.ActorKey), One(AnswersFilter.ListKey), One(AnswersFilter.ResultKey));
        foreach (var (field, sentence) in read)
        {
            problems[field] = sentence;
        }

        if (problems.Count > 0)
        {
            return Refuse(problems);
        }

        var rows = (await queries.FindAsync(pair, asOf, cancellation: cancellation)).Rows(filter);
        var name = $"trademonitor_{pair.Id}_answers{Part(filter.Actor)}{Part(filter.List?.Code())}_asof-{Formats.Iso(asOf).Replace("-", "", StringComparison.Ordinal)}.{format}";
        if (format == "csv")
        {
            return TypedResults.File(Csv(rows, asOf), "text/csv; charset=utf-8", name);
        }

        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return TypedResults.Json(new AnswersFile(asOf, pair.Id, rows.Count, rows));
    }

    private static string Part(string? code) => code is null ? "" : "_" + code.ToLowerInvariant();

    private static ProblemHttpResult Refuse(Dictionary<string, string> problems) => TypedResults.Problem(
        title: "The list cannot be exported as it is asked for.",
        detail: string.Join(' ', problems.Values),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });

    private static byte[] Csv(IReadOnlyList<FollowUpRow> rows, DateOnly asOf)
    {
        var csv = new CsvText(Header);
        foreach (var row in rows)
        {
            var (first, second) = (row.First, row.Second);
            csv.AddRow([
                row.List.Code(), row.Actor, first.Id, first.Date, first.Action.Code(), first.Directness.Code(), string.Join(Between, first.FrictionPoints), first.Headline,
                row.Result.Code(), row.Days, second?.Id, second?.Date, second is null ? null : string.Join(Between, second.Actors), second?.Action.Code(),
                second?.Directness.Code(), second?.Headline, row.FurtherAnswers, asOf,
            ]);
        }

        return csv.ToBytes();
    }
}

/// <summary>The exported list as JSON.</summary>
internal sealed record AnswersFile(DateOnly AsOf, string Relationship, int Total, IReadOnlyList<FollowUpRow> Items);
