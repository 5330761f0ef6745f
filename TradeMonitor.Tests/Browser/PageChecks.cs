namespace TradeMonitor.Tests.Browser;

/// <summary>What holds on every screen, in every view of it.</summary>
[Collection(LooksAtScreens.Name)]
public class PageChecks(BrowserFixture browser) : BrowserTest(browser)
{
    private const double LargestLayoutShift = 0.05;

    // Not against innerWidth: on a phone that grows with what sticks out.
    private const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Rows = "main tbody tr, main [data-row]";

    public static TheoryData<string> Addresses => [.. Screens.All];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Screen_IsSound_InLightAndDark_AndIsReadWithoutScript(string address)
    {
        var visitor = await OpenAsync(address, View.Light);

        List<string> faults = [.. await FaultsAsync(visitor)];
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = View.Dark.Scheme });
        await visitor.DrawnAsync();
        faults.AddRange((await FaultsAsync(visitor, ofColours: true)).Select(f => $"dark: {f}"));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await HoldsWithoutScriptAsync(address, await visitor.Page.Locator("h1").InnerTextAsync(), await visitor.Page.Locator(Rows).CountAsync() > 0);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Screen_IsSound_OnAPhone(string address)
    {
        var faults = await FaultsAsync(await OpenAsync(address, View.Phone));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Title_HasRoomInTheListAtEveryWidth()
    {
        foreach (var width in new[] { 320, 390, 768, 900, 1024, 1241, 1280, 1440 })
        {
            var visitor = await ArriveAsync(new($"{width} px", width, 900, Microsoft.Playwright.ColorScheme.Light), javaScript: false);
            await visitor.ReadAsync("/friction-points");

            var narrowest = await visitor.Page.Locator("tbody a.title").EvaluateAllAsync<double>("titles => Math.min(...titles.map(t => t.getBoundingClientRect().width))");
            Assert.True(narrowest >= 190, $"{width} px: a title has {narrowest:0} px");
        }
    }

    // One reading for each kind of window: without script a width changes the layout and nothing else.
    private async Task HoldsWithoutScriptAsync(string address, string heading, bool hasRows)
    {
        foreach (var views in new View[][] { [View.SmallPhone, View.Phone], [View.Tablet, View.SmallLaptop] })
        {
            var without = await ArriveAsync(views[0], javaScript: false, role: Screens.RoleFor(address));
            var response = await without.ReadAsync(address);

            Assert.Equal(200, response.Status);
            Assert.Equal(heading, await without.Page.Locator("h1").InnerTextAsync());
            Assert.Equal(0, await without.Page.GetByTestId("loading").CountAsync());
            Assert.Equal(hasRows, await without.Page.Locator(Rows).CountAsync() > 0);
            foreach (var view in views)
            {
                await without.Page.SetViewportSizeAsync(view.Width, view.Height);

                Assert.Equal((view.Name, 0), (view.Name, await without.Page.EvaluateAsync<int>(Overflow)));
                Assert.Equal(view.Width, await without.Page.EvaluateAsync<int>("() => innerWidth"));
            }
        }
    }

    private async Task<Visitor> OpenAsync(string address, View view)
    {
        var visitor = await ArriveAsync(view, role: Screens.RoleFor(address));
        var response = await visitor.GoToAsync(address);
        Assert.Equal(200, response.Status);
        await visitor.DrawnAsync(); // charts may push others aside
        return visitor;
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor, bool ofColours = false)
    {
        List<string> faults = [.. await Axe.ViolationsAsync(visitor, ofColours)];
        var headings = await visitor.Page.Locator("h1").CountAsync();
        var overflow = await visitor.Page.EvaluateAsync<int>(Overflow);
        var shift = await visitor.Page.EvaluateAsync<double>("() => window.layoutShift");
        var broke = await visitor.Page.Locator("#blazor-error-ui").IsVisibleAsync();
        Report(headings != 1, $"{headings} headings of the first level");
        Report(overflow > 0, $"wider than the window by {overflow} px");
        Report(shift > LargestLayoutShift, $"layout shift of {shift:0.000}");
        Report(broke, "the page shows that it broke");
        return faults;

        void Report(bool isFault, string text) => faults.AddRange(isFault ? [text] : []);
    }
}
