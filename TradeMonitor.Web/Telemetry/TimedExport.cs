namespace TradeMonitor.Web.Telemetry;

/// <summary>Marks an address whose answer is an export, and times the making of it.</summary>
/// <param name="Kind">What is exported.</param>
public sealed record TimedExport(string Kind);

/// <summary>How addresses of exports are marked.</summary>
public static class TimedExports
{
    /// <summary>Times what the address does until its answer is made.</summary>
    /// <param name="route">The address.</param>
    /// <param name="kind">What is exported.</param>
    /// <param name="format">The ending of the file; null where the address names it as <c>format</c>.</param>
    public static RouteHandlerBuilder TimesExport(this RouteHandlerBuilder route, string kind, string? format = null) => route
        .WithMetadata(new TimedExport(kind))
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            using var timing = http.RequestServices.GetRequiredService<Instruments>().StartExport(kind, format ?? (string)http.GetRouteValue("format")!);
            var answer = await next(context);
            timing?.Done(Instruments.ExportResult, IsRefusal(answer) ? "refused" : "written");
            return answer;
        });

    // A list of possible answers wraps the one that it is.
    private static bool IsRefusal(object? answer) =>
        (answer is INestedHttpResult nested ? nested.Result : answer) is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest } or Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult
            or Microsoft.AspNetCore.Http.HttpResults.ChallengeHttpResult;
}
