using System.Net;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Features.Snapshots;

namespace TradeMonitor.Tests.Features.Snapshots;

/// <summary>Charts within other sites: a picture and nothing else, for the sites that are named, and not where reading is closed.</summary>
public sealed class EmbedTests : IAsyncDisposable
{
    private const string Address = "/embed/tension?asOf=2025-12-05&range=3m&theme=dark";

    private readonly TradeMonitorApp _app = new();

    [Fact]
    public async Task EmbeddedChart_IsAPictureWithItsWords_AndRunsNothing()
    {
        using var answer = await _app.Visitor(null).GetAsync(new Uri(Address, UriKind.Relative), PeopleStore.Stop);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(PeopleStore.Stop));

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("src=\"/charts/tension.svg?asOf=2025-12-05&range=3m&theme=dark\"", page, StringComparison.Ordinal);
        Assert.Contains("Tension index of the relationship over the last three months", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("_blazor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SitesThatAreNamed_MayShowIt_AndNoOther()
    {
        _app.Settings["Access:EmbeddedOn:0"] = "https://news.example.org";
        using var embedded = await _app.Visitor(null).GetAsync(new Uri(Address, UriKind.Relative), PeopleStore.Stop);
        using var page = await _app.Visitor(null).GetAsync(new Uri("/?asOf=2025-12-05", UriKind.Relative), PeopleStore.Stop);

        Assert.Contains("frame-ancestors 'self' https://news.example.org;", Policy(embedded), StringComparison.Ordinal);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none';", Policy(page), StringComparison.Ordinal);
        Assert.True(page.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData("/embed/nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/level?of=nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/tension?range=9y", HttpStatusCode.BadRequest)]
    [InlineData("/embed/s/nothing", HttpStatusCode.NotFound)]
    public async Task WrongAddress_IsRefused(string address, HttpStatusCode status)
    {
        using var answer = await _app.Visitor(null).GetAsync(new Uri(address, UriKind.Relative), PeopleStore.Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task WhereReadingIsClosed_NothingIsEmbedded_AndIdsCannotBeGuessed()
    {
        _app.Settings["Access:AnonymousReading"] = "false";
        var reader = _app.Visitor(await _app.CookieAsync(await _app.AddPersonAsync(Web.Domain.Role.Reader)));

        using var answer = await reader.GetAsync(new Uri(Address, UriKind.Relative), PeopleStore.Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((8, 26), (SnapshotId.New(isPublic: true).Length, SnapshotId.New(isPublic: false).Length));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("https://news.example.org", true)]
    [InlineData("news.example.org", false)]
    [InlineData("https://news.example.org; script-src *", false)]
    [InlineData("https://news.example.org/page", false)]
    public void SettingThatIsNoSite_IsNamed(string site, bool isOne)
    {
        var faults = new Web.Security.AccessOptions { EmbeddedOn = [site] }.Validate(new(new object())).Select(f => f.ErrorMessage);

        Assert.Equal(isOne ? [] : [$"Access:EmbeddedOn has '{site}'; give scheme and host, such as https://news.example.org, or * for every site."], faults);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Policy(HttpResponseMessage answer) => string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
}
