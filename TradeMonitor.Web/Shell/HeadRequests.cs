namespace TradeMonitor.Web.Shell;

/// <summary>Lets a HEAD request pass wherever a GET does (RFC 9110 §9.3.2): monitors ask so, and the endpoints only know GET.</summary>
internal static class HeadRequests
{
    /// <summary>Answers HEAD as GET without a body.</summary>
    public static IApplicationBuilder UseHead(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });
}
