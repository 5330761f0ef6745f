using System.Net;
using System.Xml.Linq;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Api;

/// <summary>The feeds over the shipped record.</summary>
public class FeedTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task WholeRecord_TellsTheNewestFirst()
    {
        var feed = await ReadAsync("/feeds/developments.atom");

        var entries = feed.Entries;
        Assert.Equal(50, entries.Count);
        Assert.Equal(50, entries.Select(e => e.Id).Distinct().Count());
        Assert.Equal(ShippedRecord.Developments.OrderByDescending(d => d.Date).First().Date, ShippedRecord.Developments.Single(d => d.Id == entries[0].DevelopmentId).Date);
        Assert.All(entries, e => Assert.Matches("^tag:trademonitor\\.invalid,2026:developments/.+/1$", e.Id));
        Assert.All(entries, e => Assert.NotEmpty(e.Authors));
        Assert.All(entries, e => Assert.StartsWith("http://localhost/", e.Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entry_SaysWhatKindOfThingItIs_AndLeadsToIt()
    {
        var entry = (await ReadAsync("/feeds/friction-points/us-ieepa-fentanyl-tariff.atom")).Entries.Single(e => e.DevelopmentId == "2025-11-10-us-fentanyl-to-10");

        Assert.Equal("Fentanyl duty cut from 20% to 10%", entry.Title);
        Assert.StartsWith("10 Nov 2025 · reduce · deed · confirmed · US fentanyl emergency tariff on China", entry.Summary, StringComparison.Ordinal);
        Assert.Equal("http://localhost/friction-points/us-ieepa-fentanyl-tariff?dev=2025-11-10-us-fentanyl-to-10#dev-2025-11-10-us-fentanyl-to-10", entry.Link);
        Assert.DoesNotContain("TradeMonitor", entry.Authors);
    }

    [Fact]
    public async Task Point_TellsItsOwnDevelopmentsOnly()
    {
        var expected = ShippedRecord.Developments.Where(d => d.FrictionPoints.Contains("us-ieepa-fentanyl-tariff")).Select(d => d.Id);

        Assert.Equal(expected.Order(), (await ReadAsync("/feeds/friction-points/us-ieepa-fentanyl-tariff.atom")).Entries.Select(e => e.DevelopmentId).Order());
    }

    [Fact]
    public async Task Category_TellsOfItsPointsOnly()
    {
        var fees = ShippedRecord.FrictionPoints.Where(p => p.Category == Web.Domain.Category.PortFee).Select(p => p.Id).ToHashSet();
        var expected = ShippedRecord.Developments.Where(d => d.FrictionPoints.Any(fees.Contains)).OrderByDescending(d => d.Date).Select(d => d.Id);

        Assert.Equal(expected.Take(50).Order(), (await ReadAsync("/feeds/developments.atom?category=port-fee")).Entries.Select(e => e.DevelopmentId).Order());
    }

    [Fact]
    public async Task Pair_IsTakenInEitherOrder()
    {
        var one = await ReadAsync("/feeds/developments.atom?relationship=cn-nl");
        var other = await ReadAsync("/feeds/developments.atom?relationship=nl-cn");

        Assert.NotEmpty(one.Entries);
        Assert.Equal(one.Entries.Select(e => e.Id), other.Entries.Select(e => e.Id));
    }

    [Fact]
    public async Task PastDay_TellsNothingOfLaterDays()
    {
        var entries = (await ReadAsync("/feeds/developments.atom?asOf=2025-04-11")).Entries;

        Assert.All(entries, e => Assert.True(ShippedRecord.Developments.Single(d => d.Id == e.DevelopmentId).Date <= new DateOnly(2025, 4, 11)));
        Assert.All(entries, e => Assert.Contains("asOf=2025-04-11", e.Link, StringComparison.Ordinal));
        Assert.Empty((await ReadAsync("/feeds/developments.atom?knownOn=2020-01-01")).Entries);
    }

    [Fact]
    public async Task NothingChanged_GivesTheSameBytes_AndThenNone()
    {
        using var client = api.CreateClient();
        var address = new Uri("/feeds/developments.atom", UriKind.Relative);
        using var first = await client.GetAsync(address, Stop);
        using var second = await client.GetAsync(address, Stop);
        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await second.Content.ReadAsByteArrayAsync(Stop));

        using var byTag = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var bySecond = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfModifiedSince = first.Content.Headers.LastModified } };

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(byTag, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(bySecond, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/feeds/developments.atom?asOf=2025-13-40", "asOf")]
    [InlineData("/feeds/developments.atom?knownOn=never", "knownOn")]
    [InlineData("/feeds/developments.atom?relationship=us-zz", "relationship")]
    [InlineData("/feeds/developments.atom?category=tarif", "category")]
    [InlineData("/feeds/developments.atom?limit=5", "limit")]
    [InlineData("/feeds/friction-points/cn-rare-earths.atom?asOf=tomorrow", "asOf")]
    public async Task BadParameter_IsRefusedByName(string address, string field) =>
        Assert.True((await api.GetAsync(address, HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(field, out _));

    [Fact]
    public async Task UnknownPoint_IsAProblemDocument() =>
        Assert.Equal(404, (await api.GetAsync("/feeds/friction-points/no-such.atom", HttpStatusCode.NotFound)).GetProperty("status").GetInt32());

    [Theory]
    [InlineData("/", "/feeds/developments.atom")]
    [InlineData("/friction-points?category=port-fee", "/feeds/developments.atom?category=port-fee")]
    [InlineData("/friction-points/cn-rare-earths?asOf=2025-12-05", "/feeds/friction-points/cn-rare-earths.atom")]
    public async Task Screen_NamesItsFeed(string address, string feed)
    {
        using var client = api.CreateClient();
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Matches($"""<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="{System.Text.RegularExpressions.Regex.Escape(feed)}"[^>]*>""", WebUtility.HtmlDecode(page));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<AtomDocument> ReadAsync(string address) => AtomDocument.ReadAsync(api, address);
}

/// <summary>A feed as a reader of feeds takes it in.</summary>
internal sealed record AtomDocument(XElement Root)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public IReadOnlyList<Entry> Entries => [.. Root.Elements(Atom + "entry").Select(e => new Entry(
        (string)e.Element(Atom + "id")!, (string)e.Element(Atom + "title")!, (string)e.Element(Atom + "summary")!, (string)e.Element(Atom + "link")!.Attribute("href")!,
        (DateTimeOffset)e.Element(Atom + "updated")!, [.. e.Elements(Atom + "author").Select(a => (string)a.Element(Atom + "name")!)]))];

    public static async Task<AtomDocument> ReadAsync(TradeMonitorApp app, string address)
    {
        using var client = app.CreateClient();
        var text = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return new(XDocument.Parse(text).Root!);
    }

    internal sealed record Entry(string Id, string Title, string Summary, string Link, DateTimeOffset Updated, IReadOnlyList<string> Authors)
    {
        public string DevelopmentId => Uri.UnescapeDataString(Id.Split('/')[^2]);
    }
}
