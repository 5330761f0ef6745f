using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Browser;

/// <summary>The addresses of all screens, taken from the product: a new screen is checked from its first day.</summary>
internal static partial class Screens
{
    // Shown when something is wrong, and with the status that says so.
    private static readonly string[] OfFailure = ["/error", "/not-found"];

    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["/friction-points/{Id}"] = ["/friction-points/us-301-lists-1-3", "/friction-points/us-301-lists-1-3?asOf=2025-04-11"],
        ["/friction-points/compare"] = ["/friction-points/compare", "/friction-points/compare?points=cn-rare-earths,us-ieepa-fentanyl-tariff,us-301-lists-1-3,us-port-fees"],
        ["/"] = ["/", "/?indicator=piie-us-tariff-on-china"],
        ["/s/{Id}"] = ["/s/none"],
        ["/snapshots/keep"] = ["/snapshots/keep?chart=level&of=cn-rare-earths&asOf=2025-12-05", "/snapshots/keep"],
        ["/engagements"] = ["/engagements?asOf=2025-12-05"],
        ["/engagements/{Id}"] = ["/engagements/2025-12-05-video?asOf=2025-12-05", "/engagements/2025-10-30-busan"],
        ["/answers"] = ["/answers?actor=US&list=threats&asOf=2025-12-05"],
        ["/brief"] = ["/brief?since=2025-10-01&asOf=2025-12-05"],
        ["/search"] = ["/search?q=soybaen", "/search?q=xyzzyx"],
        ["/calendar"] = ["/calendar?asOf=2025-12-05", "/calendar?view=list"],
        ["/sources"] = ["/sources", "/sources?id=src-ey-nov25"],
        ["/timeline"] = ["/timeline", "/timeline?lanes=point&from=2025-01-01&dev=2025-11-10-us-fentanyl-to-10"],
    };

    private static readonly Dictionary<string, Role> NotForAll = new()
    {
        ["/account"] = Role.Administrator,
        ["/admin"] = Role.Administrator,
        ["/history"] = Role.Administrator,
        ["/watchlist"] = Role.Analyst,
    };

    /// <summary>What somebody must be to see a screen; null where all may.</summary>
    public static Role? RoleFor(string address) => NotForAll.TryGetValue(address.Split('?')[0], out var role) ? role : null;

    /// <summary>Addresses of screens that have parameters in their path, or of which more than one state is to be seen, are examples.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
        .Select(route => route.Template)
        .Except(OfFailure)
        .SelectMany(Addresses)
        .Order(StringComparer.Ordinal)];

    private static string[] Addresses(string template) =>
        Examples.TryGetValue(template, out var examples) ? examples
        : Parameter().IsMatch(template) ? throw new InvalidOperationException($"Name an example of {template} in {nameof(Screens)}.")
        : [template];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
