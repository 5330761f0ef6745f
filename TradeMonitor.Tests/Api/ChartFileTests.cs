using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace TradeMonitor.Tests.Api;

/// <summary>Charts as files: the same figures in each, and pictures that tell by themselves what they show.</summary>
public class ChartFileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Day = "2025-12-05";

    private readonly HttpClient _client = api.CreateClient();

    public static TheoryData<string> Charts =>
    [
        $"tension?asOf={Day}", $"direction?asOf={Day}&of=us-ieepa-fentanyl-tariff", $"rate?asOf={Day}&of=us-ieepa-fentanyl-tariff", $"level?asOf={Day}&of=cn-rare-earths&range=1y",
        $"compare-direction?asOf={Day}&points=cn-rare-earths,us-port-fees", $"compare-level?asOf={Day}&points=cn-rare-earths,us-port-fees,us-301-lists-1-3",
        $"friction-map?asOf={Day}", $"status?asOf={Day}&of=us-ieepa-fentanyl-tariff", $"contributions?asOf={Day}&of=us-ieepa-fentanyl-tariff",
        $"lists?asOf={Day}&range=1y", $"indicator?asOf={Day}&of=us-goods-imports-from-china",
    ];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Figures_AreTheSameInCsvJsonAndSvg(string chart)
    {
        var json = await TextAsync(chart, "json");
        using var answer = JsonDocument.Parse(json);
        var figures = ChartFigures.OfJson(answer.RootElement);
        var csv = ChartFigures.OfCsv(await TextAsync(chart, "csv"));

        Assert.NotEmpty(figures);
        Assert.All(figures, f => Assert.Equal(f.Value, csv[f.Key]));
        Assert.Equal(json, XDocument.Parse(await TextAsync(chart, "svg")).Root!.Element(Svg + "metadata")!.Value);
    }

    [Fact]
    public async Task TensionChart_HasTheFiguresOfTheApi()
    {
        using var chart = JsonDocument.Parse(await TextAsync($"tension?asOf={Day}&range=3m", "json"));
        var drawn = chart.RootElement.GetProperty("series")[0].GetProperty("points").EnumerateArray().ToDictionary(p => p.GetProperty("day").GetString()!, p => p.GetProperty("value").GetDouble());

        var days = (await api.GetAsync($"/api/v1/tension?from=2025-09-05&to={Day}")).GetProperty("points").EnumerateArray().ToList();

        Assert.Equal(days.Count, drawn.Count);
        Assert.All(days, d => Assert.Equal(d.GetProperty("index").GetDouble(), drawn[d.GetProperty("date").GetString()!]));
    }

    [Theory]
    [InlineData("us-ieepa-fentanyl-tariff")]
    [InlineData("cn-minor-metals")]
    public async Task Contributions_SumToTheScoreAndAreThoseOfTheApi(string point)
    {
        using var chart = JsonDocument.Parse(await TextAsync($"contributions?asOf={Day}&of={point}", "json"));
        var parts = chart.RootElement.GetProperty("parts").EnumerateArray().GroupBy(p => p.GetProperty("developmentId").GetString()!).ToDictionary(g => g.Key, g => g.Sum(p => p.GetProperty("value").GetDouble()));

        var answer = await api.GetAsync($"/api/v1/friction-points/{point}?asOf={Day}");

        Assert.Equal(100 * answer.GetProperty("direction").GetProperty("score").GetDouble(), parts.Values.Sum(), 1e-9);
        Assert.All(parts, p => Assert.Equal(p.Value, 100 * answer.GetProperty("contributions").EnumerateArray().Single(c => c.GetProperty("developmentId").GetString() == p.Key).GetProperty("toDirection").GetDouble(), 1e-9));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task SameRequestTwice_GivesTheSameBytes(string chart)
    {
        foreach (var format in new[] { "svg", "png", "pdf", "csv", "json" })
        {
            Assert.Equal(await BytesAsync(chart, format), await BytesAsync(chart, format));
        }
    }

    [Fact]
    public async Task ManyAtOnce_AreAllServed_EachAsIfItWereAlone()
    {
        var alone = await BytesAsync($"tension?asOf={Day}", "png");

        var together = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => BytesAsync($"tension?asOf={Day}", "png")));

        Assert.All(together, png => Assert.Equal(alone, png));
    }

    [Theory]
    [InlineData("", 1200, 675)]
    [InlineData("&scale=2", 2400, 1350)]
    [InlineData("&size=slide", 1600, 900)]
    [InlineData("&size=card&theme=dark", 1200, 630)]
    public async Task Png_HasTheSizeThatWasAskedFor(string asked, int width, int height)
    {
        var png = await BytesAsync($"tension?asOf={Day}{asked}", "png");

        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png, 0, 4));
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Svg_NeedsNoFontAndRunsNothing_AndTellsWhoCannotSeeIt(string chart)
    {
        var svg = XDocument.Parse(await TextAsync(chart, "svg"));

        var names = svg.Descendants().Select(e => e.Name.LocalName).ToHashSet();
        Assert.Empty(names.Intersect(["text", "script", "foreignObject", "image", "style", "a"]));
        Assert.All(svg.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Value.Contains("url(http", StringComparison.Ordinal)));
        using var answer = JsonDocument.Parse(svg.Root!.Element(Svg + "metadata")!.Value);
        Assert.Contains(answer.RootElement.GetProperty("title").GetString()!, svg.Root.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("as of 5 Dec 2025", svg.Root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains("asOf=2025-12-05", svg.Root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrictionMap_IsTheSameWhateverRangeThePageShows()
    {
        var map = await BytesAsync($"friction-map?asOf={Day}", "svg");

        Assert.Equal(map, await BytesAsync($"friction-map?asOf={Day}&range=3m", "svg"));
        using var answer = JsonDocument.Parse(await TextAsync($"friction-map?asOf={Day}&range=3m", "json"));
        Assert.Equal(["asOf", "relationship"], answer.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Pdf_IsOneLandscapePage()
    {
        var pdf = Encoding.Latin1.GetString(await BytesAsync($"tension?asOf={Day}", "pdf"));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 842 595]", pdf, StringComparison.Ordinal);
        Assert.Equal(1, Pages(pdf));
    }

    [Theory]
    [InlineData("overview?asOf=2025-12-05")]
    [InlineData("friction-point?asOf=2025-12-05&of=us-ieepa-fentanyl-tariff")]
    [InlineData("comparison?asOf=2025-12-05&points=cn-rare-earths,us-port-fees")]
    public async Task Screen_IsHadAsOneDocument_APageForEachOfItsCharts(string screen)
    {
        var pdf = Encoding.Latin1.GetString(await BytesAsync(screen, "pdf"));

        Assert.Equal(ChartsOf(screen), Pages(pdf));
        Assert.Equal(pdf, Encoding.Latin1.GetString(await BytesAsync(screen, "pdf")));
    }

    [Fact]
    public async Task File_IsNamedForWhatItShows()
    {
        using var answer = await _client.GetAsync(new Uri($"/charts/level.png?of=cn-rare-earths&asOf={Day}&range=1y&relationship=us-cn", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("trademonitor_us-cn_cn-rare-earths_level_2024-12-05--2025-12-05_asof-20251205.png", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("tension.png?theme=pink", HttpStatusCode.BadRequest, "theme: 'pink' is not known; use light, dark, print.")]
    [InlineData("tension.png?size=poster", HttpStatusCode.BadRequest, "size: 'poster' is not known; use memo, slide, card.")]
    [InlineData("tension.png?scale=9", HttpStatusCode.BadRequest, "scale: '9' is not 1 or 2.")]
    [InlineData("tension.png?range=9y", HttpStatusCode.BadRequest, "range: '9y' is not a range")]
    [InlineData("direction.png?of=cn-rare-earths&range=9y", HttpStatusCode.BadRequest, "range: '9y' is not a span; use 1y, 2y, 5y, all.")]
    [InlineData("nothing.png", HttpStatusCode.NotFound, "There is no chart 'nothing' as png; known are tension")]
    [InlineData("overview.png", HttpStatusCode.NotFound, "There is no chart 'overview' as png")]
    [InlineData("tension.png?asOf=soon", HttpStatusCode.BadRequest, "asOf: 'soon' is not a day; use YYYY-MM-DD.")]
    [InlineData("tension.png?colour=1", HttpStatusCode.BadRequest, "colour: this chart takes no such parameter")]
    [InlineData("tension.png?relationship=us-xx", HttpStatusCode.BadRequest, "relationship: the record holds no pair 'us-xx'")]
    [InlineData("level.png", HttpStatusCode.BadRequest, "of: name the friction point, by its id.")]
    [InlineData("level.png?of=nowhere", HttpStatusCode.NotFound, "The record has no friction point 'nowhere'.")]
    [InlineData("compare-level.png", HttpStatusCode.BadRequest, "points: name 2 to 4 friction points by their ids, separated by commas.")]
    [InlineData("compare-level.png?points=cn-rare-earths,nowhere", HttpStatusCode.NotFound, "The record has no friction point 'nowhere'.")]
    [InlineData("compare-level.png?points=phase-one-purchases,fentanyl-precursors", HttpStatusCode.NotFound, "None of these points restricts anything, so they have no level.")]
    [InlineData("rate.png?of=cn-rare-earths", HttpStatusCode.NotFound, "has no chart of its rate as of")]
    [InlineData("status.png?of=nowhere", HttpStatusCode.NotFound, "The record has no friction point 'nowhere'.")]
    [InlineData("status.png?of=us-ieepa-fentanyl-tariff&asOf=2025-01-31", HttpStatusCode.NotFound, "has no chart of its status as of 31 Jan 2025.")]
    [InlineData("lists.png?range=9y", HttpStatusCode.BadRequest, "range: '9y' is not a range; use 1y, 2y, all.")]
    [InlineData("lists.png?asOf=2025-12-05&since=2025-12-05", HttpStatusCode.BadRequest, "since: 5 Dec 2025 is not before 5 Dec 2025")]
    [InlineData("lists.png?asOf=2018-01-01", HttpStatusCode.NotFound, "Both lists are empty as of 1 Jan 2018.")]
    [InlineData("indicator.png", HttpStatusCode.BadRequest, "of: name the series, by its id; known are piie-china-tariff-on-us")]
    [InlineData("indicator.png?of=gdp", HttpStatusCode.NotFound, "The record has no series 'gdp'; known are piie-china-tariff-on-us")]
    [InlineData("indicator.png?of=waugh-added-us-tariff-on-china&asOf=2025-05-11", HttpStatusCode.NotFound, "has no figure as of 11 May 2025.")]
    [InlineData("friction-map.png?of=cn-rare-earths", HttpStatusCode.BadRequest, "of: this chart takes no such parameter")]
    public async Task WrongRequest_IsToldInASentence(string address, HttpStatusCode status, string sentence)
    {
        using var answer = await _client.GetAsync(new Uri("/charts/" + address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static int Pages(string pdf) => System.Text.RegularExpressions.Regex.Count(pdf, @"/Type /Page\b(?!s)");

    private static int ChartsOf(string screen) => screen[0] switch { 'o' => 2, 'f' => 5, _ => 2 };

    private static XNamespace Svg => "http://www.w3.org/2000/svg";

    internal static string Address(string chart, string format) => "/charts/" + chart.Insert(chart.IndexOf('?', StringComparison.Ordinal), "." + format);

    private Task<byte[]> BytesAsync(string chart, string format) => _client.GetByteArrayAsync(new Uri(Address(chart, format), UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<string> TextAsync(string chart, string format) => Encoding.UTF8.GetString(await BytesAsync(chart, format)).TrimStart('\uFEFF');
}
