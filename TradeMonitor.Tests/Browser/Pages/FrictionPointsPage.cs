using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>The list of friction points.</summary>
public sealed class FrictionPointsPage(IPage page) : ScreenPage(page)
{
    public const string Address = "/friction-points";

    public ILocator Shown => Page.GetByTestId("shown");

    public ILocator ClearAll => Page.GetByTestId("clear-all");

    public ILocator CompareBar => Page.GetByTestId("compare-bar");

    public ILocator Compare => Page.GetByTestId("compare");

    public ILocator Row(string id) => Page.GetByTestId("fp-" + id);

    /// <summary>The link of a row to its point.</summary>
    public ILocator Open(string id) => Row(id).Locator("a.title");

    /// <summary>The box that chooses a row for comparison.</summary>
    public ILocator Pick(string id) => Row(id).GetByRole(AriaRole.Checkbox);

    /// <summary>Ids of the rows in their order.</summary>
    public async Task<IReadOnlyList<string>> RowIdsAsync() =>
        await Page.Locator("tbody tr[data-testid]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.testid)");

    public Task ChooseDirectionAsync(string code) => Page.GetByTestId("facet-direction-" + code).ClickAsync();

    /// <summary>Opens a facet's menu and chooses a value.</summary>
    public async Task ChooseAsync(string facet, string code)
    {
        await Page.GetByTestId("facet-" + facet).ClickAsync();
        await Page.GetByTestId($"facet-{facet}-{code}").ClickAsync();
    }
}
