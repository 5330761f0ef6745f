namespace TradeMonitor.Web.Shell;

/// <summary>
/// Keeps pages of other hosts from opening a circuit with a visitor's cookie: browsers do not guard WebSockets as they guard requests,
/// but they always name the page's origin.
/// </summary>
internal static class SameOriginSockets
{
    /// <summary>Refuses what comes to <c>/_blazor</c> from a page of another host.</summary>
    public static IApplicationBuilder UseSameOriginSockets(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_blazor") && IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ } text, ..] && !(Uri.TryCreate(text, UriKind.Absolute, out var origin) && Same(origin, request.Host));

    // A proxy may have taken TLS off, so the scheme is not compared; a default port may be named or not.
    private static bool Same(Uri origin, HostString host) =>
        string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase) && (host.Port is null ? origin.IsDefaultPort : origin.Port == host.Port);
}
