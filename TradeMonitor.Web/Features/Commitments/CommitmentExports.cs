using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Exactly the rows that the ledger shows, as a file: the same address with <c>export.csv</c>, <c>.json</c> or <c>.xlsx</c>.</summary>
internal static class CommitmentExports
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Known =
    [
        AppUrls.RelationshipKey, AppUrls.AsOfKey, AppUrls.SearchKey, CommitmentFilter.ByKey, CommitmentFilter.StateKey, CommitmentFilter.TopicKey,
        CommitmentFilter.PointKey, CommitmentFilter.EngagementKey, CommitmentFilter.OverdueKey,
    ];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(TalksUrls.CommitmentsPath + "/export.{format:regex(^(csv|json|xlsx)$)}", ExportAsync).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, LedgerQueries queries, Today today, CancellationToken cancellation)
    {
        var askedDay = request.Query[AppUrls.AsOfKey].FirstOrDefault();
        var (asOf, dayProblem) = AsOfDay.Read(askedDay, today.Day);
        var askedPair = request.Query[AppUrls.RelationshipKey].FirstOrDefault();
        var ledger = await queries.ReadAsync(askedPair, asOf, asOf < today.Day, cancellation);
        var (filter, read) = CommitmentFilter.Read(field => [.. request.Query[field].OfType<string>()], ledger);
        var problems = new Dictionary<string, string>(read, StringComparer.Ordinal);
        if (dayProblem is not null)
        {
            problems[AppUrls.AsOfKey] =
                $"{AppUrls.AsOfKey}: '{Formats.Quote(askedDay!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today.Day)}; use YYYY-MM-DD.";
        }

        if (!string.IsNullOrEmpty(askedPair) && !await queries.HasPairAsync(askedPair, cancellation))
        {
            problems[AppUrls.RelationshipKey] = $"{AppUrls.RelationshipKey}: the record holds no pair '{Formats.Quote(askedPair)}'.";
        }

        foreach (var unknown in request.Query.Keys.Where(k => !Known.Contains(k)))
        {
            var field = Formats.Quote(unknown);
            problems[field] = $"{field}: the ledger takes no such parameter; known are {string.Join(", ", Known)}.";
        }

        return problems.Count > 0 ? Refuse(problems) : Send(format, request.HttpContext.Response, ledger, filter);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Refuse(Dictionary<string, string> problems) => TypedResults.Problem(
        title: "The commitments cannot be exported as they are asked for.",
        detail: string.Join(' ', problems.Values),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });

    private static IResult Send(string format, HttpResponse response, Ledger ledger, CommitmentFilter filter)
    {
        var list = LedgerSearch.Find(ledger, filter);
        var asOf = ledger.AsOf;
        var asked = filter.Parameters().GroupBy(p => p.Key).ToDictionary(g => g.Key, g => (string?)string.Join("; ", g.Select(p => p.Value)));
        var name = $"trademonitor_{ledger.Relationship ?? "all"}_commitments_list_asof-{Formats.Iso(asOf).Replace("-", "", StringComparison.Ordinal)}.{format}";
        if (format == "json")
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            return TypedResults.Json(new CommitmentExport(asOf, ledger.Relationship, asked, list.Entries.Count, list.OfAll, [.. list.Entries.Select(e => CommitmentAnswer.Of(e, asOf))]));
        }

        var columns = CommitmentColumns.For(asOf);
        return format == "csv"
            ? TypedResults.File(Csv(columns, list), "text/csv; charset=utf-8", name)
            : TypedResults.File(XlsxFile.Write("Commitments", [.. columns.Select(c => c.Name)], [.. list.Entries.Select(e => columns.Select(c => c.Of(e)))], About(ledger, list, asked)), Excel, name);
    }

    private static byte[] Csv(IReadOnlyList<(string Name, Func<LedgerEntry, object?> Of)> columns, CommitmentList list)
    {
        var csv = new CsvText(columns.Select(c => c.Name));
        foreach (var entry in list.Entries)
        {
            csv.AddRow(columns.Select(c => c.Of(entry)));
        }

        return csv.ToBytes();
    }

    private static IEnumerable<(string Name, object? Value)> About(Ledger ledger, CommitmentList list, IReadOnlyDictionary<string, string?> asked) =>
        [("relationship", ledger.Relationship), ("as_of", ledger.AsOf), ("rows", list.Entries.Count), ("of_all", list.OfAll), .. asked.Select(a => (a.Key, (object?)a.Value))];
}
