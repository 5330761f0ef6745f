using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TradeMonitor.Web.Features.Administration;

namespace TradeMonitor.Web.Api;

/// <summary><c>/health/live</c> and <c>/health/ready</c>: one word for everybody, and of the second the details as JSON for an administrator.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (await DetailsAsync(context) is { } details)
        {
            await context.Response.WriteAsJsonAsync(new HealthAnswer(report.Status.ToString(), details), context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
    }

    // A store that cannot be read cannot say who may hear more of it either.
    private static async Task<HealthView?> DetailsAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<HealthQueries>().ReadAsync(context.RequestAborted);
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>What an administrator is told.</summary>
    /// <param name="Status">The word that everybody is told.</param>
    /// <param name="Details">How the product is.</param>
    private sealed record HealthAnswer(string Status, HealthView Details);
}
