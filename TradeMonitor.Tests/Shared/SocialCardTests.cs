using System.Net;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Shared;

/// <summary>What other sites show of a link: the page's own finding and its own chart, and nothing where not everybody may read.</summary>
public sealed partial class SocialCardTests : IAsyncDisposable
{
    private readonly TradeMonitorApp _app = new();

    [Theory]
    [InlineData("/friction-points/us-ieepa-fentanyl-tariff?asOf=2025-12-05", "US fentanyl emergency tariff on China: eased, narrowing")]
    [InlineData("/?asOf=2025-12-05", "Tension at 35.9, down 40.0 since its peak of 76.0 on 14 Oct 2025")]
    public async Task Page_HasTheCardOfItsOwnChart_AsOfItsOwnDay(string address, string title)
    {
        _app.Settings["Access:PublicUrl"] = "https://trade.example.org";
        var card = await CardAsync(address);

        Assert.Equal(title, card["og:title"]);
        Assert.Contains("asOf=2025-12-05", card["og:url"], StringComparison.Ordinal);
        Assert.StartsWith("https://trade.example.org/charts/", card["og:image"], StringComparison.Ordinal);
        using var browser = _app.Visitor(null);
        using var picture = await browser.GetAsync(new Uri(new Uri(card["og:image"]).PathAndQuery, UriKind.Relative), PeopleStore.Stop);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task CardOfAPastDay_TellsOfNothingLater() =>
        Assert.StartsWith("10 Nov 2025: ", (await CardAsync("/friction-points/us-ieepa-fentanyl-tariff?asOf=2025-12-05"))["og:description"], StringComparison.Ordinal);

    [Fact]
    public async Task WhereReadingIsClosed_ThereIsNone()
    {
        _app.Settings["Access:AnonymousReading"] = "false";
        var cookie = await _app.CookieAsync(await _app.AddPersonAsync(Web.Domain.Role.Reader));
        using var reader = _app.Visitor(cookie);

        var page = await reader.GetStringAsync(new Uri("/friction-points/us-port-fees", UriKind.Relative), PeopleStore.Stop);

        Assert.Contains("US port fees", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:", page, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Dictionary<string, string>> CardAsync(string address)
    {
        using var browser = _app.Visitor(null);
        var page = await browser.GetStringAsync(new Uri(address, UriKind.Relative), PeopleStore.Stop);
        return Meta().Matches(page).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }

    [GeneratedRegex("<meta property=\"(og:[a-z:_]+)\" content=\"([^\"]*)\"")]
    private static partial Regex Meta();
}
