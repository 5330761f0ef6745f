using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Engagements.Export;

/// <summary>Exactly the engagements that a filter leaves, on all its pages, as a file: the list's own address with <c>export.csv</c> or <c>.json</c>.</summary>
internal static class EngagementExports
{
    private const string Between = "; ";

    private static readonly string[] Known =
    [
        AppUrls.RelationshipKey, AppUrls.AsOfKey, AppUrls.SearchKey, EngagementFilter.LevelKey, EngagementFilter.MechanismKey, EngagementFilter.OutcomeKey,
        EngagementFilter.FormatKey, EngagementFilter.FromKey, EngagementFilter.ToKey, EngagementFilter.PageKey,
    ];

    private static readonly string[] Columns =
    [
        "id", "date", "end_date", "title", "level", "mechanism", "format", "venue_city", "venue_country", "participants", "topics", "friction_points", "outcome",
        "readouts", "commitments_made", "developments", "certainty", "dispute", "sources", "as_of",
    ];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(TalksUrls.EngagementsPath + "/export.{format:regex(^(csv|json)$)}", ExportAsync).ExcludeFromDescription().TimesExport("engagements");

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, EngagementQueries queries, Today today, CancellationToken cancellation)
    {
        var asked = new FileRequest(request, today, Known);
        var (filter, problems) = EngagementFilter.Read(asked.All);
        asked.Add(problems);
        var pair = await queries.FindPairAsync(asked.One(AppUrls.RelationshipKey), cancellation);
        if (pair is null)
        {
            asked.AddUnknownPair();
        }

        var refusal = asked.Refusal("The list cannot be exported");
        if (pair is null || refusal is not null)
        {
            return refusal!;
        }

        var list = await queries.ListAsync(filter, pair.Id, asked.AsOf, cancellation);
        var name = asked.Name(list.Relationship, "engagements_list", format);
        return format == "csv" ? FileRequest.Csv(Csv(list), name) : asked.Json(EngagementExport.Of(list, filter, withNotes: !asked.IsPast), name);
    }

    private static CsvText Csv(EngagementList list)
    {
        var csv = new CsvText(Columns);
        foreach (var (e, commitments) in list.Found)
        {
            csv.AddRow(
            [
                e.Id, e.Date, e.EndDate, e.Title, e.Level.Code(), e.Mechanism, e.Format?.Code(), e.Venue?.City, e.Venue?.Country,
                string.Join(Between, e.Participants.Select(p => $"{p.Name} ({p.Role}, {p.Jurisdiction})")), string.Join(Between, e.Topics), string.Join(Between, e.FrictionPoints),
                e.Outcome.Code(), string.Join(" | ", e.Readouts.Select(r => $"{r.By}: {r.Gist}")), commitments, string.Join(Between, e.Developments), e.Certainty.Code(), e.Dispute,
                string.Join(Between, e.Sources), list.AsOf,
            ]);
        }

        return csv;
    }
}

/// <summary>The exported engagements as JSON: what was asked, then the rows as the API gives them.</summary>
internal sealed record EngagementExport(DateOnly AsOf, string? Relationship, IReadOnlyDictionary<string, string[]> Filter, int Total, IReadOnlyList<Engagement> Items)
{
    /// <param name="list">The rows.</param>
    /// <param name="filter">What left them.</param>
    /// <param name="withNotes">Whether today is looked at: a note bears no day and may tell of later ones.</param>
    public static EngagementExport Of(EngagementList list, EngagementFilter filter, bool withNotes) => new(
        list.AsOf, list.Relationship,
        filter.Parameters().Where(p => !string.IsNullOrEmpty(p.Value) && p.Key != EngagementFilter.PageKey).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Select(p => p.Value!).ToArray()),
        list.Found.Count, [.. list.Found.Select(f => withNotes ? f.Engagement : f.Engagement with { Note = null })]);
}
