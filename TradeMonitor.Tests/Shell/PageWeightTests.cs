using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

/// <summary>What screens and files weigh on the wire, with all that they ask for.</summary>
public sealed partial class PageWeightTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    // What fits into one packet is not worth compressing.
    private const int OnePacket = 1400;

    // The script of the framework is nearly all that an empty application weighs; the benchmark "weight" measures against that.
    private const string FrameworkScript = "blazor.web.";
    private const double TimesFramework = 2.6;

    // The chart's script comes after the rows, the full fonts where a text has such letters, the rest on other pages or never.
    private static readonly string[] Later = ["apexcharts.", "inter-latin-", "SwimLanes.", "lane-drawing.", "passkeys.", "blazor.server.", "_content/"];

    private static readonly string[] Files =
    [
        "/api/v1/friction-points", "/api/v1/developments.csv", "/openapi/v1.json", "/friction-points/export.csv", "/friction-points/export.json",
        "/charts/tension.svg", "/charts/friction-map.svg", "/charts/tension.json", "/feeds/developments.atom", "/feeds/deadlines.ics", "/brief.md",
    ];

    private readonly HttpClient _browser = app.CreateClient(new() { HandleCookies = false });
    private readonly Dictionary<string, Answer> _answers = [];

    [Theory]
    [InlineData("/", true)]
    [InlineData("/friction-points", true)]
    [InlineData("/friction-points/us-301-lists-1-3", false)]
    [InlineData("/timeline", false)]
    [InlineData("/engagements", false)]
    public async Task Screen_AsksForCompressedTextOnly_AndForAssetsThatAreKept(string address, bool isLight)
    {
        var page = await GetAsync(address);
        await FollowAsync(page, AssetsOfPage());

        var assets = _answers.Values.Where(a => a != page).ToList();
        Assert.NotEmpty(assets);
        var faults = assets.Append(page).Where(a => a.IsLooseText).Select(a => $"{a} is not compressed")
            .Concat(assets.Where(a => !Fingerprint().IsMatch(a.Address)).Select(a => $"{a} has no fingerprint"))
            .Concat(assets.Where(a => !a.IsKept).Select(a => $"{a} may not be kept for good"))
            .ToList();
        Tell(address, [page, .. assets]);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        if (isLight)
        {
            var before = page.Bytes + assets.Where(a => !Later.Any(later => a.Address.Contains(later, StringComparison.Ordinal))).Sum(a => a.Bytes);
            var limit = TimesFramework * assets.Single(a => a.Address.Contains(FrameworkScript, StringComparison.Ordinal)).Bytes;
            Assert.True(before <= limit, $"{before} bytes before the chart's script, at most {limit:0}");
        }
    }

    [Fact]
    public async Task Files_AreCompressed()
    {
        foreach (var address in Files)
        {
            await GetAsync(address);
        }

        Tell("files", _answers.Values);
        Assert.All(_answers.Values, a => Assert.True(a.IsText, $"{a} is a text"));
        Assert.DoesNotContain(_answers.Values, a => a.IsLooseText);
    }

    [Fact]
    public async Task Page_IsCompressedBehindTls()
    {
        using var browser = app.CreateClient(new() { BaseAddress = new("https://localhost"), HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/friction-points") { Headers = { { "Accept-Encoding", "gzip, br" } } };

        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }

    // As a browser does: what the page names, what its styles name, and what its modules may import.
    private async Task FollowAsync(Answer from, Regex references)
    {
        foreach (var address in references.Matches(from.Text).Select(m => new Uri(new Uri("http://localhost" + (from.Type == "text/html" ? "/" : from.Address)), m.Groups["to"].Value).AbsolutePath).Distinct())
        {
            if (!_answers.ContainsKey(address))
            {
                var asset = await GetAsync(address);
                await FollowAsync(asset, asset.Type == "text/css" ? AssetsOfStyles() : Nothing());
            }
        }
    }

    private async Task<Answer> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response.Content.Headers;
        return _answers[address] = new(address, headers.ContentType!.MediaType!, headers.ContentEncoding.SingleOrDefault(), response.Headers.CacheControl, sent);
    }

    private static void Tell(string what, IEnumerable<Answer> answers)
    {
        var lines = answers.GroupBy(a => a.Type).OrderByDescending(g => g.Sum(a => a.Bytes))
            .Select(g => FormattableString.Invariant($"{g.Sum(a => a.Bytes),9:N0} bytes  {g.Key}: {string.Join(", ", g.OrderByDescending(a => a.Bytes).Select(a => $"{a.Address} {a.Bytes:N0}"))}"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}\n{string.Join('\n', lines)}");
    }

    private sealed record Answer(string Address, string Type, string? Encoding, CacheControlHeaderValue? Cache, byte[] Sent)
    {
        public int Bytes => Sent.Length;

        public bool IsText => Type.StartsWith("text/", StringComparison.Ordinal) || TextOfPrograms().IsMatch(Type);

        public bool IsLooseText => IsText && Encoding is null && Bytes > OnePacket;

        public bool IsKept => Cache?.MaxAge >= TimeSpan.FromDays(365) && Cache.ToString().Contains("immutable", StringComparison.Ordinal);

        public string Text
        {
            get
            {
                using var sent = new MemoryStream(Sent);
                using Stream text = Encoding switch { "br" => new BrotliStream(sent, CompressionMode.Decompress), "gzip" => new GZipStream(sent, CompressionMode.Decompress), _ => sent };
                return new StreamReader(text, System.Text.Encoding.UTF8).ReadToEnd();
            }
        }

        public override string ToString() => $"{Address} ({Type}, {Bytes} bytes)";
    }

    [GeneratedRegex(@"^(application/(.+\+)?(json|xml)|application/javascript|image/svg\+xml)$")]
    private static partial Regex TextOfPrograms();

    [GeneratedRegex(@"\.[0-9a-z]{10}\.")]
    private static partial Regex Fingerprint();

    // Elements that load by themselves, what shell.js loads, and the map of modules.
    [GeneratedRegex("""<link [^>]*rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*href="(?<to>[^"]+)"|<meta name="framework" content="(?<to>[^"]+)"|<script [^>]*src="(?<to>[^"]+)"|<img [^>]*src="(?<to>[^"]+)"|:\s*"(?<to>\./[^"]+\.js)"|url\(['"]?(?<to>[^)'"]+)""")]
    private static partial Regex AssetsOfPage();

    [GeneratedRegex("""url\(['"]?(?<to>(?!data:)[^)'"]+)""")]
    private static partial Regex AssetsOfStyles();

    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();
}
