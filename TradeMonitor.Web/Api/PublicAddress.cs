using Microsoft.Extensions.Options;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Api;

/// <summary>Where the product is reached from outside: as <c>Access:PublicUrl</c> says, else as the request does.</summary>
internal static class PublicAddress
{
    /// <summary>The address that absolute links begin with.</summary>
    public static Uri Of(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.PublicAddress
        ?? new($"{request.Scheme}://{request.Host}{request.PathBase}/");
}
