using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Api;

/// <summary>What a feed tells as the small record of <see cref="RecordOnDisk"/> is edited.</summary>
public sealed class FeedChangeTests : IAsyncDisposable
{
    private const string Feed = "/feeds/friction-points/p1.atom";
    private readonly RecordOnDisk _record = new();
    private readonly TradeMonitorApp _app = new();

    public FeedChangeTests() => _app.Settings["Record:Path"] = _record.Folder;

    [Fact]
    public async Task NewDevelopment_ComesFirst_AndTheTagIsAnother()
    {
        using var client = _app.CreateClient();
        using var before = await client.GetAsync(new Uri(Feed, UriKind.Relative), Stop);

        await EditAsync(Edits.Eased());

        using var asked = new HttpRequestMessage(HttpMethod.Get, Feed) { Headers = { { "If-None-Match", before.Headers.ETag!.ToString() } } };
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(asked, Stop)).StatusCode);
        var first = (await ReadAsync()).Entries[0];
        Assert.Equal(("tag:trademonitor.invalid,2026:developments/d3/1", "Duty halved"), (first.Id, first.Title));
        Assert.Equal(["USTR"], first.Authors);
    }

    [Fact]
    public async Task Correction_IsAnEntryOfItsOwn_AndTheFirstOneStays()
    {
        await EditAsync(Edits.Eased());
        await EditAsync(Edits.Eased("d3", "Duty cut to a third"));

        var told = (await ReadAsync()).Entries.Where(e => e.DevelopmentId == "d3").Select(e => (e.Id[^2..], e.Title));
        Assert.Equal([("/2", "Corrected: Duty cut to a third"), ("/1", "Duty halved")], told);
    }

    [Fact]
    public async Task Retraction_IsAnEntryThatSaysSo()
    {
        await EditAsync(Edits.Eased());
        await EditAsync(Edits.Eased() with { Retracted = true });

        var entry = (await ReadAsync()).Entries[0];
        Assert.Equal("Retracted: Duty halved", entry.Title);
        Assert.StartsWith("Retracted: this is not on record any more", entry.Summary, StringComparison.Ordinal);
        Assert.EndsWith("/friction-points/p1", entry.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DevelopmentThatIsMovedOff_KeepsWhatWasToldOfIt()
    {
        _record.Copy("friction-points", "p2", p => p["title"] = "Copper duty");
        await EditAsync(Edits.Eased());
        await EditAsync(Edits.Eased() with { FrictionPoints = ["p2"], StatusAfter = new Dictionary<string, Status>(), Rate = null });

        Assert.Contains("Duty halved", (await ReadAsync()).Entries.Select(e => e.Title));
    }

    [Fact]
    public async Task HostileText_IsShownAsText()
    {
        _record.Spoil("developments", d => d["headline"] = "<script>alert('&')</script> ]]> \ud83d\ude00\ufffe")
            .Spoil("sources", s => s["publisher"] = "<b>\"USTR\"</b>");

        var entry = (await ReadAsync()).Entries.Single(e => e.DevelopmentId == "d1");

        Assert.Equal(("<script>alert('&')</script> ]]> 😀", "<b>\"USTR\"</b>"), (entry.Title, entry.Authors.Single()));
    }

    [Fact]
    public async Task DevelopmentWithoutSourceOrPoint_HasAnAuthorAndAPage()
    {
        _record.Copy("developments", "d9", d =>
        {
            d["frictionPoints"] = new JsonArray();
            d["sources"] = new JsonArray();
            d["rate"] = null;
            d["statusAfter"] = new JsonObject();
        });

        var entry = (await ReadAsync("/feeds/developments.atom")).Entries.Single(e => e.DevelopmentId == "d9");

        Assert.Equal(("TradeMonitor", "http://localhost/"), (entry.Authors.Single(), entry.Link));
    }

    [Fact]
    public async Task PublicAddress_BeginsEveryLink()
    {
        _app.Settings["Access:PublicUrl"] = "https://trade.example.org";

        var document = await ReadAsync();

        Assert.All(document.Root.Descendants().Where(e => e.Name.LocalName == "link"), l => Assert.StartsWith("https://trade.example.org/", (string?)l.Attribute("href"), StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _record.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<AtomDocument> ReadAsync(string address = Feed) => AtomDocument.ReadAsync(_app, address);

    private async Task EditAsync(Development development) => Assert.IsType<EditResult.Saved>(
        await _app.Services.GetRequiredService<RecordEdits>().ApplyAsync(Edits.Add(development), Edits.Lead, Stop));
}
