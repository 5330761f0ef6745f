using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>What is on every screen.</summary>
public class ScreenPage(IPage page)
{
    /// <summary>The window.</summary>
    protected IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Main => Page.Locator("main");

    public ILocator AsOfDay => Page.GetByLabel("As of", new() { Exact = true });

    public ILocator Search => Page.Locator("header, .tm-top").GetByRole(AriaRole.Combobox, new() { Name = "Search the record" });

    /// <summary>Whether the page follows the record; the words that do not hold are there too, unseen.</summary>
    public ILocator Live => Page.GetByTestId("live");

    public ILocator Theme => Page.GetByTestId("theme");

    /// <summary>The link back to today.</summary>
    public ILocator Today => Page.GetByTestId("as-of").GetByRole(AriaRole.Link, new() { Name = "today" });

    /// <summary>Goes to another screen by the menu.</summary>
    public Task NavigateAsync(string screen) =>
        Page.GetByRole(AriaRole.Navigation, new() { Name = "Screens" }).GetByRole(AriaRole.Link, new() { Name = screen }).ClickAsync();

    /// <summary>Presses a key as a visitor does who is not writing anywhere.</summary>
    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);
}
