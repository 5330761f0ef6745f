using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.FrictionPoints.Export;

/// <summary>Exactly the rows that a list shows, as a file: the same address with <c>export.csv</c>, <c>.json</c> or <c>.xlsx</c>.</summary>
internal static class FrictionPointExports
{
    private static readonly string[] Known =
        ["relationship", "asOf", "category", "direction", "status", "imposedBy", "sector", "q", "sort", AppUrls.CompareKey];

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // The suffix is part of the path, so that a saved link says what it brings.
        routes.MapGet(AppUrls.FrictionPointsPath + "/export.{format:regex(^(csv|json|xlsx)$)}", ExportAsync).ExcludeFromDescription().TimesExport("friction-points");
    }

    private static async Task<IResult> ExportAsync(string format, HttpRequest request, FrictionPointQueries queries, Today today, CancellationToken cancellation)
    {
        var asked = new FileRequest(request, today, Known);
        var (filter, problems) = await queries.ReadFilterAsync(asked.All, cancellation);
        asked.Add(problems);
        if (asked.Refusal("The list cannot be exported") is { } refusal)
        {
            return refusal;
        }

        var asOf = asked.AsOf;
        var list = await queries.FindAsync(filter, asOf, cancellation: cancellation);
        var name = asked.Name(filter.Relationship?.Id, "friction-points_list", format);
        if (format == "json")
        {
            return asked.Json(FrictionPointExport.Of(filter, list), name);
        }

        var columns = ExportColumns.For(asOf);
        return format == "csv"
            ? FileRequest.Csv(Csv(columns, list), name)
            : TypedResults.File(XlsxFile.Write("Friction points", [.. columns.Select(c => c.Name)], [.. list.Points.Select(p => columns.Select(c => c.Of(p)))], About(filter, list)), XlsxFile.ContentType, name);
    }

    private static CsvText Csv(IReadOnlyList<ExportColumn> columns, FrictionPointList list)
    {
        var csv = new CsvText(columns.Select(c => c.Name));
        foreach (var point in list.Points)
        {
            csv.AddRow(columns.Select(c => c.Of(point)));
        }

        return csv;
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
