using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;

namespace TradeMonitor.Tests.Browser;

public class ThemeJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string DarkBackground = "rgb(15, 19, 25)";

    // Every background that is painted from the first frame on.
    private const string CollectBackgrounds =
        """
        window.backgrounds = new Set();
        (function look() {
            if (document.body) window.backgrounds.add(getComputedStyle(document.body).backgroundColor);
            requestAnimationFrame(look);
        })();
        """;

    [Fact]
    public async Task DarkOnALightDevice_StaysDarkAfterReload_WithoutAFlash()
    {
        var visitor = await VisitAsync(OverviewPage.Address, View.Light);
        await new OverviewPage(visitor.Page).Theme.SelectOptionAsync("dark");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visitor.Page.AddInitScriptAsync(CollectBackgrounds);

        await visitor.ReloadAsync();

        await Assertions.Expect(new OverviewPage(visitor.Page).Theme).ToHaveValueAsync("dark");
        Assert.Equal([DarkBackground], await visitor.Page.EvaluateAsync<string[]>("() => [...window.backgrounds]"));
    }

    [Fact]
    public async Task SystemTheme_FollowsTheDevice()
    {
        var visitor = await VisitAsync(OverviewPage.Address, View.Light);

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Assertions.Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("background-color", DarkBackground);
    }
}
