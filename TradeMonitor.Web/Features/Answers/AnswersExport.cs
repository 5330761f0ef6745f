using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>The rows that a list of the screen shows, as a file: the same address with <c>export.csv</c> or <c>export.json</c>.</summary>
internal static class AnswersExport
{
    private const string Between = "; ", What = "The list cannot be exported";

    private static readonly string[] Known = [AppUrls.RelationshipKey, AppUrls.AsOfKey, AnswersFilter.ActorKey, AnswersFilter.ListKey, AnswersFilter.ResultKey];

    private static readonly string[] Header =
    [
        "list", "actor", "id", "date", "action", "directness", "friction_points", "headline", "result", "days", "second_id", "second_date",
        "second_actors", "second_action", "second_directness", "second_headline", "further_answers", "as_of",
    ];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(TalksUrls.AnswersPath + "/export.{format:regex(^(csv|json)$)}", ExportAsync).ExcludeFromDescription().TimesExport("answers");

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, AnswersQueries queries, Today today, CancellationToken cancellation)
    {
        var asked = new FileRequest(request, today, Known);
        var pair = await queries.FindPairAsync(asked.One(AppUrls.RelationshipKey), cancellation: cancellation);
        if (pair is null)
        {
            asked.AddUnknownPair();
            return asked.Refusal(What)!;
        }

        var (filter, problems) = AnswersFilter.Read(pair, asked.One(AnswersFilter.ActorKey), asked.One(AnswersFilter.ListKey), asked.One(AnswersFilter.ResultKey));
        asked.Add(problems);
        if (asked.Refusal(What) is { } refusal)
        {
            return refusal;
        }

        var rows = (await queries.FindAsync(pair, asked.AsOf, cancellation: cancellation)).Rows(filter);
        var name = asked.Name(pair.Id, $"answers{Part(filter.Actor)}{Part(filter.List?.Code())}", format);
        return format == "csv" ? FileRequest.Csv(Csv(rows, asked.AsOf), name) : asked.Json(new AnswersFile(asked.AsOf, pair.Id, rows.Count, rows), name);
    }

    private static string Part(string? code) => code is null ? "" : "_" + code.ToLowerInvariant();

    private static CsvText Csv(IReadOnlyList<FollowUpRow> rows, DateOnly asOf)
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

        return csv;
    }
}

/// <summary>The exported list as JSON.</summary>
internal sealed record AnswersFile(DateOnly AsOf, string Relationship, int Total, IReadOnlyList<FollowUpRow> Items);
