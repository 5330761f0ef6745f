using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TradeMonitor.Web.Security;

/// <summary>How often somebody may try to come in.</summary>
public static class SignInLimits
{
    /// <summary>The policy of pages and endpoints that take a credential or a secret.</summary>
    public const string Policy = "sign-in";

    /// <summary>Tries in a minute, from one address at one page.</summary>
    public const int PerMinute = 8;

    /// <summary>The policy of the page on which an administrator changes what others may do.</summary>
    public const string AdministrationPolicy = "administration";

    /// <summary>Acts in a minute, from one address; a team is invited in one go, and a script that got hold of a session is slowed down.</summary>
    public const int ActsPerMinute = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        // Looking at the page costs nothing; only what is sent counts.
        options.AddPolicy(Policy, static context => Limit(context, PerMinute));
        options.AddPolicy(AdministrationPolicy, static context => Limit(context, ActsPerMinute));
        options.OnRejected = static async (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync($"Too many attempts. Go back and try again in {seconds} s.", cancellation);
        };
    }

    private static RateLimitPartition<string> Limit(HttpContext context, int perMinute) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            $"{context.Connection.RemoteIpAddress} {context.Request.Path.Value?.ToLowerInvariant()}",
            _ => new() { PermitLimit = perMinute, Window = Window })
        : RateLimitPartition.GetNoLimiter("");
}
