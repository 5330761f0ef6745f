using System.Security.Cryptography;

namespace TradeMonitor.Web.Shell;

/// <summary>What the browser is told to refuse: foreign hosts, foreign frames, scripts that this response did not name.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <summary>The nonce of this response's scripts.</summary>
    public static string Nonce(HttpContext context) => (string)context.Items[NonceKey]!;

    /// <summary>Sends the security headers with every response.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(static state =>
        {
            // On starting: the handlers of errors and of status codes clear what was set before them.
            var (headers, value) = ((IHeaderDictionary, string))state;
            headers.ContentSecurityPolicy =
                "default-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; connect-src 'self'; "
                + "img-src 'self' data:; font-src 'self'; manifest-src 'self'; "
                + $"script-src 'self' 'nonce-{value}'; style-src 'self' 'unsafe-inline'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY"; // for browsers that do not know frame-ancestors
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        }, (context.Response.Headers, nonce));
        return next(context);
    });
}
