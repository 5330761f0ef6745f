using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Browser;

/// <summary>What somebody who is reading sees of an edit that somebody else makes. On a server of its own: the record changes.</summary>
public sealed class LiveJourneys(BrowserFixture browser) : BrowserTest(browser), IAsyncLifetime
{
    private const string Point = "cn-rare-earths", Headline = "General licences for rare earths opened to all buyers";

    private readonly TradeMonitorApp _app = new();

    [Fact]
    public async Task Edit_ComesToEveryOpenScreen()
    {
        var list = await OpenAsync(FrictionPointsPage.Address);
        var point = await OpenAsync(FrictionPointPage.Address(Point));
        var past = await OpenAsync(FrictionPointPage.Address(Point) + "?asOf=2026-11-21");
        var overview = await OpenAsync(OverviewPage.Address);
        await AwaitAsync(list, $"[data-testid=fp-{Point}] [data-testid=status]", "Removed");
        await AwaitAsync(point, "[data-testid=status]", "Removed");
        await AwaitAsync(past, "[data-testid=status]", "Removed");
        await AwaitAsync(overview, "[data-testid=news]", "1 change since you opened this");

        var sent = await EditAsync();

        foreach (var visitor in new[] { list, point, past, overview })
        {
            // How fast is for the benchmarks to say, on a machine that does nothing else; here it has to come at all, and after the edit.
            var took = await visitor.Page.EvaluateAsync<double>("() => window.seen") - sent;
            TestContext.Current.TestOutputHelper!.WriteLine($"{visitor.Page.Url}: {took:0} ms");
            Assert.True(took > 0, $"{visitor.Page.Url} had it before it was sent");
        }
    }

    [Fact]
    public async Task List_MarksTheRow_AndLeavesTheReaderWhereTheyAre()
    {
        var visitor = await OpenAsync(FrictionPointsPage.Address);
        var list = new FrictionPointsPage(visitor.Page);
        await Assertions.Expect(list.Live).ToHaveTextAsync("Live", new() { UseInnerText = true });
        await visitor.Page.GetByTestId("facet-status").ClickAsync();
        await list.Search.PressSequentiallyAsync("half a wor");
        await visitor.Page.GetByTestId("facet-status").EvaluateAsync("summary => { summary.parentElement.open = true; scrollTo(0, 600); }");
        var order = await list.RowIdsAsync();
        var read = visitor.Page.GetByTestId(order[12]);
        var place = await PlaceAsync(read);

        await EditAsync();
        await Assertions.Expect(list.Row(Point)).ToContainTextAsync("changed");

        await Assertions.Expect(list.Row(Point).GetByTestId("status")).ToHaveTextAsync("Removed");
        Assert.Equal(place, await PlaceAsync(read), 1.0);
        Assert.True(await visitor.Page.GetByTestId("facet-status").EvaluateAsync<bool>("summary => summary.parentElement.open"));
        await Assertions.Expect(list.Search).ToHaveValueAsync("half a wor");
        await Assertions.Expect(list.Search).ToBeFocusedAsync();
        Assert.Equal(order, await list.RowIdsAsync());
        await list.Search.PressAsync("Escape"); // the list of what was found lies over the news
        await visitor.Page.GetByTestId("news").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByTestId("news")).ToBeEmptyAsync();
        Assert.NotEqual(order, await list.RowIdsAsync());
    }

    [Theory]
    [InlineData(FrictionPointsPage.Address, $"[data-testid=fp-{Point}]", "a.title")]
    [InlineData(OverviewPage.Address + "?points=all", $"[data-testid=heat-friction] tr:has(th a[href*='{Point}'])", "th a")]
    [InlineData(OverviewPage.Address + "?points=all", $"[data-testid=heat-friction] tr:has(th a[href*='{Point}'])", "td:last-child a")]
    public async Task LinkThatAReaderStandsOn_KeepsTheFocusWhenItsRowChanges(string address, string selector, string link)
    {
        var visitor = await OpenAsync(address);
        var row = visitor.Page.Locator(selector);
        var before = await row.InnerHTMLAsync();
        await row.Locator(link).FocusAsync();

        await EditAsync();
        await WaitAsync(async () => await row.InnerHTMLAsync() != before);

        await Assertions.Expect(row.Locator(link)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Point_UpdatesInPlace_AndSaysThatThereIsNews()
    {
        var visitor = await OpenAsync(FrictionPointPage.Address(Point));
        var point = new FrictionPointPage(visitor.Page);
        var items = visitor.Page.Locator("li.item");
        var count = await items.CountAsync();
        var sources = items.Nth(1).Locator("details").Last;
        await sources.Locator("summary").ClickAsync();
        await items.Nth(1).EvaluateAsync("item => scrollTo(0, item.getBoundingClientRect().top + scrollY - 200)");
        var place = await PlaceAsync(items.Nth(1));

        await EditAsync();
        var bar = visitor.Page.GetByTestId("news");
        await Assertions.Expect(bar).ToContainTextAsync("1 change since you opened this");

        await Assertions.Expect(point.Status.First).ToHaveTextAsync("Removed");
        await Assertions.Expect(point.Why).ToContainTextAsync(Headline);
        Assert.Equal(place, await PlaceAsync(items.Nth(1)), 1.0);
        Assert.Equal(count, await items.CountAsync());
        await Assertions.Expect(sources).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(bar.GetByRole(AriaRole.Button)).ToBeInViewportAsync();
        Architecture.House.None(await Axe.ViolationsAsync(visitor));

        await bar.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(items).ToHaveCountAsync(count + 1);
        await Assertions.Expect(items.First).ToContainTextAsync(Headline);
        await Assertions.Expect(items.Nth(2).Locator("details").Last).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task VisitorsWhoHaveGone_AreNoLongerTold()
    {
        var live = _app.Services.GetRequiredService<LiveRecord>();
        var stays = await OpenAsync(FrictionPointsPage.Address);
        var leaves = await OpenAsync(FrictionPointsPage.Address);
        Assert.Equal(2, live.Subscriptions);

        await leaves.Page.GotoAsync("about:blank"); // the browser says goodbye to its circuit
        await WaitAsync(() => Task.FromResult(live.Subscriptions == 1));

        await EditAsync();
        await Assertions.Expect(new FrictionPointsPage(stays.Page).Row(Point)).ToContainTextAsync("changed");
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _app.UseKestrel(0);
        _app.StartServer();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    // Where on the screen somebody reads it, in pixels: what comes or goes above must not push it about.
    private static Task<double> PlaceAsync(ILocator element) => element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 100, "It did not come about within ten seconds.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    // Notes the moment in the page, so that the time which the test's own questions take is not part of it.
    private static Task<System.Text.Json.JsonElement?> AwaitAsync(Visitor visitor, string selector, string text) => visitor.Page.EvaluateAsync(
        """
        ([selector, text]) => {
            const has = () => document.querySelector(selector)?.textContent.includes(text);
            if (has()) throw new Error(`${selector} says so already`);
            window.seen = new Promise(done => new MutationObserver((_, observer) => {
                if (!has()) return;
                observer.disconnect();
                done(Date.now());
            }).observe(document.body, { subtree: true, childList: true, characterData: true }));
        }
        """, new[] { selector, text });

    private async Task<Visitor> OpenAsync(string address)
    {
        var visitor = await ArriveAsync(origin: _app.ClientOptions.BaseAddress);
        await visitor.GoToAsync(address);
        return visitor;
    }

    /// <summary>Saves an edit as a team lead does; when it was sent, in milliseconds since 1970.</summary>
    private async Task<double> EditAsync()
    {
        var development = Edits.Eased("2026-11-20-cn-rare-earths-general-licences", Headline) with
        {
            Date = new(2026, 11, 20), FrictionPoints = [Point], Actors = ["CN"], Action = DevelopmentAction.Remove, Rate = null, TradeCoveredUsdBn = null,
            StatusAfter = new Dictionary<string, Status> { [Point] = Status.Removed }, Sources = [ShippedRecord.Developments[0].Sources[0]],
        };
        var sent = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var result = await _app.Services.GetRequiredService<RecordEdits>().ApplyAsync(Edits.Add(development) with { Source = null }, Edits.Lead, TestContext.Current.CancellationToken);
        Assert.IsType<EditResult.Saved>(result);
        return sent;
    }
}
