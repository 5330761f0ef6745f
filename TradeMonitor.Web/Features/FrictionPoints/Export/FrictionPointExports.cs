using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Export;

/// <summary>Exactly the rows that a list shows, as a file: the same address with <c>export.csv</c>, <c>.json</c> or <c>.xlsx</c>.</summary>
internal static class FrictionPointExports
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Known =
        ["relationship", "asOf", "category", "direction", "status", "imposedBy", "sector", "q", "sort", AppUrls.CompareKey];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The suffix is part of the path, so that a saved link says what it brings.
        routes.MapGet(AppUrls.FrictionPointsPath + "/export.{format:regex(^(csv|json|xlsx)$)}", ExportAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, FrictionPointQueries queries, Today today, CancellationToken cancellation)
    {
        var (filter, read) = await queries.ReadFilterAsync(field => [.. request.Query[field].OfType<string>()], cancellation);
        var problems = new Dictionary<string, string>(read, StringComparer.Ordinal);
        var askedDay = request.Query[AppUrls.AsOfKey].FirstOrDefault();
        var (asOf, dayProblem) = AsOfDay.Read(askedDay, today.Day);
        if (dayProblem is not null)
        {
            problems[AppUrls.AsOfKey] =
                $"{AppUrls.AsOfKey}: '{Formats.Quote(askedDay!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today.Day)}; use YYYY-MM-DD.";
        }

        foreach (var unknown in request.Query.Keys.Where(k => !Known.Contains(k)))
        {
            var field = Formats.Quote(unknown);
            problems[field] = $"{field}: the list takes no such parameter; known are {string.Join(", ", Known)}.";
        }

        if (problems.Count > 0)
        {
            return TypedResults.Problem(
                title: "The list cannot be exported as it is asked for.",
                detail: string.Join(' ', problems.Values),
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?> { ["errors"] = problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });
        }

        var list = await queries.FindAsync(filter, asOf, cancellation: cancellation);
        var name = $"trademonitor_{filter.Relationship?.Id ?? "all"}_friction-points_list_asof-{Formats.Iso(asOf).Replace("-", "", StringComparison.Ordinal)}.{format}";
        if (format == "json")
        {
            request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            return TypedResults.Json(FrictionPointExport.Of(filter, list));
        }

        var columns = ExportColumns.For(asOf);
        return format == "csv"
            ? TypedResults.File(Csv(columns, list), "text/csv; charset=utf-8", name)
            : TypedResults.File(XlsxFile.Write("Friction points", [.. columns.Select(c => c.Name)], [.. list.Points.Select(p => columns.Select(c => c.Of(p)))], About(filter, list)), Excel, name);
    }

    private static byte[] Csv(IReadOnlyList<ExportColumn> columns, FrictionPointList list)
    {
        var csv = new CsvText(columns.Select(c => c.Name));
        foreach (var point in list.Points)
        {
            csv.AddRow(columns.Select(c => c.Of(point)));
        }

        return csv.ToBytes();
    }

    private static IEnumerable<(string Name, object? Value)> About(FrictionPointFilter filter, FrictionPointList list) =>
    [
        ("relationship", filter.Relationship?.Id),
        ("as_of", list.AsOf),
        ("newest_development_on", list.NewestDevelopmentOn),
        ("rows", list.Points.Count),
        ("of_all", list.OfAll),
        ("method", ScoringOptions.Version),
        .. filter.Parameters().Select(p => (p.Key, (object?)p.Value)),
    ];
}

/// <summary>The exported list as JSON: what was asked, then the rows as the API gives them.</summary>
internal sealed record FrictionPointExport(
    DateOnly AsOf, DateOnly? NewestDevelopmentOn, string Method, string? Relationship, IReadOnlyDictionary<string, string?> Filter, int Total,
    IReadOnlyList<FrictionPointAnswer> Items)
{
    public static FrictionPointExport Of(FrictionPointFilter filter, FrictionPointList list) => new(
        list.AsOf, list.NewestDevelopmentOn, ScoringOptions.Version, filter.Relationship?.Id,
        filter.Parameters().ToDictionary(p => p.Key, p => p.Value), list.Points.Count, [.. list.Points.Select(FrictionPointAnswer.Of)]);
}
