namespace TradeMonitor.Tests.Browser;

/// <summary>What holds on every screen, in every view of it.</summary>
public class PageChecks(BrowserFixture browser) : BrowserTest(browser)
{
    private const double LargestLayoutShift = 0.05;
    private const string Rows = "main tbody tr, main [data-row]";

    public static TheoryData<string> Addresses => [.. Screens.All];

    public static TheoryData<string, string> Views
    {
        get
        {
            var data = new TheoryData<string, string>();
            data.AddRange([.. from address in Screens.All from view in View.All select (address, view.Name)]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Screen_IsSoundInEveryView(string address, string view)
    {
        var visitor = await ArriveAsync(View.All.Single(v => v.Name == view));

        var response = await visitor.GoToAsync(address);

        Assert.Equal(200, response.Status);
        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        Assert.True(await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth") <= 0, "The page is wider than the window.");
        Assert.InRange(await visitor.Page.EvaluateAsync<double>("() => window.layoutShift"), 0, LargestLayoutShift);
        Assert.False(await visitor.Page.Locator("#blazor-error-ui").IsVisibleAsync(), "The page shows that it broke.");
        var violations = await Axe.ViolationsAsync(visitor);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Screen_CanBeReadWithoutScript(string address)
    {
        var withScript = await VisitAsync(address);
        var without = await ArriveAsync(javaScript: false);

        var response = await without.ReadAsync(address);

        Assert.Equal(200, response.Status);
        Assert.Equal(await withScript.Page.Locator("h1").InnerTextAsync(), await without.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await without.Page.GetByTestId("loading").CountAsync());
        Assert.Equal(await withScript.Page.Locator(Rows).CountAsync() > 0, await without.Page.Locator(Rows).CountAsync() > 0);
    }
}
