using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>What the browser is told to refuse: foreign hosts, foreign frames, scripts that this response did not name.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    // Of these no browser makes a page, so what a page may do is not theirs to say; a first visit has a dozen of them.
    private static readonly string[] PartsOfPages = ["text/css", "text/javascript", "application/javascript", "font/"];

    /// <summary>The nonce of this response's scripts.</summary>
    public static string Nonce(HttpContext context) => (string)context.Items[NonceKey]!;

    /// <summary>Sends the security headers: all with what may be opened as a page, the one against guessed types with every response.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Items[NonceKey] = nonce;
        var frames = context.Request.Path.StartsWithSegments(AppUrls.EmbedPath)
            ? string.Join(' ', ["'self'", .. context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.EmbeddedOn])
            : "'none'";
        context.Response.OnStarting(static state =>
        {
            // On starting: the handlers of errors and of status codes clear what was set before them.
            var (headers, value, ancestors) = ((IHeaderDictionary, string, string))state;
            headers.XContentTypeOptions = "nosniff";
            if (PartsOfPages.Any(part => headers.ContentType.ToString().StartsWith(part, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            headers.ContentSecurityPolicy =
                "default-src 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; connect-src 'self'; "
                + $"frame-ancestors {ancestors}; "
                + "img-src 'self' data:; font-src 'self'; manifest-src 'self'; "
                + $"script-src 'self' 'nonce-{value}'; style-src 'self' 'unsafe-inline'";
            if (ancestors == "'none'")
            {
                headers.XFrameOptions = "DENY"; // for browsers that do not know frame-ancestors
            }

            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        }, (context.Response.Headers, nonce, frames));
        return next(context);
    });
}
