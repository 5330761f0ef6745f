using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>What is on every screen.</summary>
public class ScreenPage(IPage page)
{
    /// <summary>The window.</summary>
    protected IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator AsOfDay => Page.GetByLabel("As of", new() { Exact = true });

    public ILocator Search => Page.Locator("header, .tm-top").GetByRole(AriaRole.Searchbox, new() { Name = "Search friction points" });

    public ILocator Theme => Page.GetByTestId("theme");

    /// <summary>Presses a key as a visitor does who is not writing anywhere.</summary>
    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);
}
