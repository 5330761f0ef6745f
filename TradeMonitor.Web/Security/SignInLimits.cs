using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TradeMonitor.Web.Security;

/// <summary>How often one address may try to come in.</summary>
internal static class SignInLimits
{
    /// <summary>Tries a minute.</summary>
    public const int EachMinute = 8;

    public static void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsTry(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = EachMinute, Window = TimeSpan.FromMinutes(1), AutoReplenishment = true })
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = static async (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            var response = rejected.HttpContext.Response;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync("Too many tries from your address. Wait a minute, then try again.", cancellation);
        };
    }

    private static bool IsTry(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (request.Path.StartsWithSegments(SignInPaths.SignIn) || request.Path.StartsWithSegments(SignInPaths.Invitation) || request.Path.StartsWithSegments(SignInPaths.Passkeys));
}
