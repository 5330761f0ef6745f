using System.Net;
using System.Text.RegularExpressions;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>A page as the server answers it, before its circuit.</summary>
/// <param name="Address">Of the page, in full.</param>
/// <param name="Markers">The interactive components on it, each a JSON object that only the server can read.</param>
/// <param name="State">What the prerendering left for the circuit; empty for nothing.</param>
/// <param name="Links">Addresses of its links, in order.</param>
internal sealed partial record ServerPage(Uri Address, IReadOnlyList<string> Markers, string State, IReadOnlyList<string> Links)
{
    /// <summary>Asks for a page.</summary>
    /// <exception cref="HttpRequestException">The server does not answer with 200.</exception>
    /// <exception cref="InvalidDataException">There is nothing interactive on the page.</exception>
    public static async Task<ServerPage> GetAsync(LoadTarget target, string path, CancellationToken stop)
    {
        var address = new Uri(target.Address, path);
        var page = Read(address, await target.Http.GetStringAsync(address, stop));
        return page.Markers.Count > 0 ? page : throw new InvalidDataException($"{path} has no interactive component.");
    }

    /// <summary>Reads the text of a page.</summary>
    public static ServerPage Read(Uri address, string html) => new(
        address,
        [.. Marker().Matches(html).Select(m => m.Groups["json"].Value)],
        PersistedState().Match(html).Groups["state"].Value,
        [.. Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["href"].Value))]);

    /// <summary>What the browser sends to bring the components to life.</summary>
    public string Operations() =>
        $$"""{"batchId":1,"operations":[{{string.Join(',', Markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}"""))}}]}""";

    // The mark at the end of a component has no type.
    [GeneratedRegex("""<!--Blazor:(?<json>\{"type":"server".*?\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("""<!--Blazor-Server-Component-State:(?<state>[^>]+?)-->""")]
    private static partial Regex PersistedState();

    [GeneratedRegex("""<a [^>]*?href="(?<href>[^"]*)["]""")]
    private static partial Regex Link();
}
