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
        Assert.Empty(await Axe.ViolationsAsync(visitor));
        var leadsTo = (await first.GetAttributeAsync("href"))!;
        await screen.PressAsync("Enter");

        await visitor.ReachAsync(leadsTo);
        Assert.Contains("asOf=2025-12-05", leadsTo, StringComparison.Ordinal);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ShortWindow_ScrollsTheListToWhatIsChosen()
    {
        var visitor = await VisitAsync("/search");
        await visitor.Page.SetViewportSizeAsync(1280, 420);
        var screen = new ScreenPage(visitor.Page);
        await screen.Search.FillAsync("rare earths");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Found" })).ToBeVisibleAsync();

        await screen.PressAsync("ArrowUp");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option, new() { Name = "All results for" })).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option, new() { Name = "All results for" })).ToBeInViewportAsync();
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
