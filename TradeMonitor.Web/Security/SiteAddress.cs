using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace TradeMonitor.Web.Security;

/// <summary>Where people reach the product: the setting, else the first address that is listened on.</summary>
public sealed class SiteAddress(IOptions<AccessOptions> access, IConfiguration settings, IServiceProvider services)
{
    private const string Usual = "http://localhost:5000";

    /// <summary>A link to a page.</summary>
    /// <param name="path">The path of the page.</param>
    /// <param name="secret">Stands in the fragment, which browsers send to no server: it reaches no log, no proxy and no other site.</param>
    public string LinkTo(string path, string secret) => new UriBuilder(new Uri(Base, path)) { Fragment = secret }.Uri.AbsoluteUri;

    /// <summary>What absolute links in an answer begin with: the setting, else the address that the request came to.</summary>
    public Uri Of(HttpRequest request) => access.Value.PublicAddress ?? new($"{request.Scheme}://{request.Host}{request.PathBase}/");

    private Uri Base => access.Value.PublicAddress ?? new(Listened() is { } address ? Named(address) : Usual);

    // The command line has no server; the one it runs beside has the same settings.
    private string? Listened() =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? settings["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    // "Every address of this machine" is none that a browser could open.
    private static string Named(string address) => address
        .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
}
