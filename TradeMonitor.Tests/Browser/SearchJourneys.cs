using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;

namespace TradeMonitor.Tests.Browser;

public class SearchJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Typing_OffersRows_AndArrowAndEnterOpenOne()
    {
        var visitor = await VisitAsync("/?asOf=2025-12-05");
        var screen = new ScreenPage(visitor.Page);
        await screen.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("rare earths");

        var first = visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Found" }).GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToContainTextAsync("rare");
        await screen.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(screen.Search).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        var leadsTo = (await first.GetAttributeAsync("href"))!;
        await screen.PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**" + leadsTo);
        Assert.Contains("asOf=2025-12-05", leadsTo, StringComparison.Ordinal);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Escape_ClosesTheList_AndEnterShowsAllResults()
    {
        var visitor = await VisitAsync("/");
        var screen = new ScreenPage(visitor.Page);
        await screen.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("soybaen");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Found" })).ToBeVisibleAsync();

        await screen.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Found" })).ToBeHiddenAsync();
        await screen.Search.FillAsync("soybaen");
        await screen.PressAsync("Enter");

        await Assertions.Expect(screen.Heading).ToHaveTextAsync("Search");
        await Assertions.Expect(visitor.Page.GetByTestId("taken")).ToHaveTextAsync("Showing results for soybean; nothing for soybaen.");
    }
}
