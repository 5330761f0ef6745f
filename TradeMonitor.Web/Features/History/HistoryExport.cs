using Microsoft.AspNetCore.Authorization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.History;

/// <summary>The history as CSV, a row per changed field; the filters are those of the page.</summary>
internal static class HistoryExport
{
    private static readonly string[] Header = ["seq", "at_utc", "who", "from", "what", "subject", "row", "field", "before", "after", "reason", "source", "hash"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{AppUrls.HistoryPath}/export.csv", ExportAsync).ExcludeFromDescription().TimesExport("history", "csv");

    private static async Task<IResult> ExportAsync(HttpContext context, HistoryQueries queries, IAuthorizationService authorization, CancellationToken cancellation)
    {
        string? One(string key) => context.Request.Query[key].FirstOrDefault();
        var (filter, problems) = HistoryFilter.Read(One("of"), One("who"), One("kind"), One("from"), One("to"));
        if (problems.Count > 0)
        {
            return TypedResults.Problem(title: "The history cannot be exported as it is asked for.", detail: string.Join(' ', problems), statusCode: StatusCodes.Status400BadRequest);
        }

        if (filter.FrictionPoint is null && !(await authorization.AuthorizeAsync(context.User, Policies.Administer)).Succeeded)
        {
            return context.User.Identity?.IsAuthenticated == true ? TypedResults.Forbid() : TypedResults.Challenge();
        }

        var csv = new CsvText(Header);
        await foreach (var line in queries.ReadAllAsync(filter, cancellation))
        {
            foreach (var change in line.Changes.DefaultIfEmpty(new FieldChange("", null, null)))
            {
                csv.AddRow([(double)line.Seq, line.At.UtcDateTime.ToString("O"), line.Who, line.From, line.Kind.Code(), line.Subject, line.RowId, change.Field, change.Before, change.After, line.Reason, line.Source, line.Hash]);
            }
        }

        return FileRequest.Csv(csv, $"trademonitor_history{(filter.FrictionPoint is { } point ? "_" + point : "")}.csv");
    }
}
