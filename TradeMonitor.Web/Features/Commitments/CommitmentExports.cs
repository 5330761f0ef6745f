using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Exactly the rows that the ledger shows, as a file: the same address with <c>export.csv</c>, <c>.json</c> or <c>.xlsx</c>.</summary>
internal static class CommitmentExports
{
    private static readonly string[] Known =
    [
        AppUrls.RelationshipKey, AppUrls.AsOfKey, AppUrls.SearchKey, CommitmentFilter.ByKey, CommitmentFilter.StateKey, CommitmentFilter.TopicKey,
        CommitmentFilter.PointKey, CommitmentFilter.EngagementKey, CommitmentFilter.OverdueKey,
    ];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(TalksUrls.CommitmentsPath + "/export.{format:regex(^(csv|json|xlsx)$)}", ExportAsync).ExcludeFromDescription().TimesExport("commitments");

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, LedgerQueries queries, Today today, CancellationToken cancellation)
    {
        var asked = new FileRequest(request, today, Known);
        var pair = asked.One(AppUrls.RelationshipKey);
        var ledger = await queries.ReadAsync(pair, asked.AsOf, asked.IsPast, cancellation);
        var (filter, problems) = CommitmentFilter.Read(asked.All, ledger);
        asked.Add(problems);
        if (!string.IsNullOrEmpty(pair) && !await queries.HasPairAsync(pair, cancellation))
        {
            asked.AddUnknownPair();
        }

        return asked.Refusal("The list cannot be exported") is { } refusal ? refusal : Send(format, asked, ledger, filter);
    }

    private static IResult Send(string format, FileRequest request, Ledger ledger, CommitmentFilter filter)
    {
        var list = LedgerSearch.Find(ledger, filter);
        var asOf = ledger.AsOf;
        var asked = filter.Parameters().GroupBy(p => p.Key).ToDictionary(g => g.Key, g => (string?)string.Join("; ", g.Select(p => p.Value)));
        var name = request.Name(ledger.Relationship, "commitments_list", format);
        if (format == "json")
        {
            return request.Json(new CommitmentExport(asOf, ledger.Relationship, asked, list.Entries.Count, list.OfAll, [.. list.Entries.Select(e => CommitmentAnswer.Of(e, asOf))]), name);
        }

        var columns = CommitmentColumns.For(asOf);
        return format == "csv"
            ? FileRequest.Csv(Csv(columns, list), name)
            : TypedResults.File(XlsxFile.Write("Commitments", [.. columns.Select(c => c.Name)], [.. list.Entries.Select(e => columns.Select(c => c.Of(e)))], About(ledger, list, asked)), XlsxFile.ContentType, name);
    }

    private static CsvText Csv(IReadOnlyList<(string Name, Func<LedgerEntry, object?> Of)> columns, CommitmentList list)
    {
        var csv = new CsvText(columns.Select(c => c.Name));
        foreach (var entry in list.Entries)
        {
            csv.AddRow(columns.Select(c => c.Of(entry)));
        }

        return csv;
    }

    private static IEnumerable<(string Name, object? Value)> About(Ledger ledger, CommitmentList list, IReadOnlyDictionary<string, string?> asked) =>
        [("relationship", ledger.Relationship), ("as_of", ledger.AsOf), ("rows", list.Entries.Count), ("of_all", list.OfAll), .. asked.Select(a => (a.Key, (object?)a.Value))];
}
