using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Browser;

/// <summary>A tab that nobody looks at gives its circuit back, unless somebody was writing in it, and wakes up as it was.</summary>
public partial class SleepJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Fentanyl = "us-ieepa-fentanyl-tariff";

    private const string See =
        """
        seen => {
            for (const [name, value] of [['hidden', !seen], ['visibilityState', seen ? 'visible' : 'hidden']]) Object.defineProperty(document, name, { value, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    // Ten times the time after which a tab of these tests falls asleep.
    private const float LongEnoughMs = 2000;
    private const double SleepAfterSeconds = 0.2;

    [Fact]
    public async Task UnseenList_Sleeps_AndWakesWithItsFilterItsPlaceAndItsTheme()
    {
        var visitor = await VisitAsync("/friction-points?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);
        await list.Theme.SelectOptionAsync("dark");
        await list.ChooseDirectionAsync("narrowing");
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 16 of 47");
        await visitor.SettleAsync();
        await visitor.Page.EvaluateAsync("() => scrollTo(0, 200)");
        var (address, rows) = (visitor.Page.Url, await list.RowIdsAsync());

        await LookAwayAsync(visitor);
        await Assertions.Expect(Panel(visitor)).ToHaveClassAsync(Paused());
        await Assertions.Expect(Panel(visitor)).ToBeHiddenAsync();
        await LookAsync(visitor);

        await Assertions.Expect(Panel(visitor)).Not.ToHaveClassAsync(Paused());
        await Assertions.Expect(list.Live).ToHaveTextAsync("Live", new() { UseInnerText = true });
        await Assertions.Expect(list.Theme).ToHaveValueAsync("dark");
        Assert.Equal((address, 200), (visitor.Page.Url, await visitor.Page.EvaluateAsync<int>("() => Math.round(scrollY)")));
        Assert.Equal(rows, await list.RowIdsAsync());
        await list.ClearAll.ClickAsync();
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 47 of 47");
    }

    [Fact]
    public async Task ChartsOfATabThatWakes_AreDrawnAgain_AndFollowTheTheme()
    {
        var visitor = await VisitAsync("/?asOf=2025-12-05");
        var overview = new OverviewPage(visitor.Page);
        var chart = visitor.Page.GetByTestId("chart-tension").Locator(".box");
        var drawn = chart.And(visitor.Page.Locator("[data-drawn]"));
        await chart.HoverAsync();
        await Assertions.Expect(drawn).ToBeVisibleAsync();

        await LookAwayAsync(visitor);
        await Assertions.Expect(Panel(visitor)).ToHaveClassAsync(Paused());
        await LookAsync(visitor);
        await Assertions.Expect(overview.Live).ToHaveTextAsync("Live", new() { UseInnerText = true });
        await visitor.SettleAsync();

        await Assertions.Expect(drawn).ToBeVisibleAsync();
        await overview.Theme.SelectOptionAsync("dark");
        await visitor.SettleAsync();
        await Assertions.Expect(drawn).ToBeVisibleAsync();
        await drawn.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(visitor.Page.GetByTestId("chart-tension").Locator(".cursor .says")).ToContainTextAsync("5 Dec 2025");
    }

    [Fact]
    public async Task TabInWhichAFormIsOpen_StaysAwake()
    {
        var app = StartServer();
        var lead = await ArriveAsLeadAsync(app);
        await lead.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");
        await lead.Page.GetByLabel("Reason").FillAsync("Half a sentence");

        await LookAwayAsync(lead);
        await lead.Page.WaitForTimeoutAsync(LongEnoughMs);

        await Assertions.Expect(Panel(lead)).Not.ToHaveClassAsync(Paused());
        await LookAsync(lead);
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-panel")).ToContainTextAsync("name the source that says so");
        await Assertions.Expect(lead.Page.GetByLabel("Reason")).ToHaveValueAsync("Half a sentence");
    }

    [Fact]
    public async Task TabInWhichSomethingIsWritten_StaysAwakeUntilItIsGone()
    {
        var visitor = await ArriveAsync(role: Role.Analyst);
        await visitor.GoToAsync("/snapshots/keep?chart=level&of=cn-rare-earths&asOf=2025-12-05");
        var field = visitor.Page.GetByLabel("Note");
        await field.FillAsync("For the Tuesday memo");

        await LookAwayAsync(visitor);
        await visitor.Page.WaitForTimeoutAsync(LongEnoughMs);
        await Assertions.Expect(Panel(visitor)).Not.ToHaveClassAsync(Paused());
        await Assertions.Expect(field).ToHaveValueAsync("For the Tuesday memo");

        await field.FillAsync("");
        await Assertions.Expect(Panel(visitor)).ToHaveClassAsync(Paused());
    }

    [Fact]
    public async Task TabThatWakesWithoutANetwork_WaitsForIt()
    {
        var visitor = await VisitAsync("/friction-points?asOf=2025-12-05");
        visitor.Faults.Expect("ERR_INTERNET_DISCONNECTED");
        visitor.Faults.Expect("console");
        visitor.Faults.Expect("Failed to fetch");
        var list = new FrictionPointsPage(visitor.Page);
        await LookAwayAsync(visitor);
        await Assertions.Expect(Panel(visitor)).ToHaveClassAsync(Paused());

        await visitor.Page.Context.SetOfflineAsync(true);
        await LookAsync(visitor);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Wake it" })).ToBeVisibleAsync();
        Assert.Equal(47, (await list.RowIdsAsync()).Count);
        await visitor.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(list.Live).ToHaveTextAsync("Live", new() { UseInnerText = true });
        await Assertions.Expect(Panel(visitor)).ToBeHiddenAsync();
        await list.ChooseDirectionAsync("narrowing");
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 16 of 47");
    }

    private static ILocator Panel(Visitor visitor) => visitor.Page.Locator("#components-reconnect-modal");

    private static async Task LookAwayAsync(Visitor visitor)
    {
        await Panel(visitor).EvaluateAsync("(panel, seconds) => { panel.dataset.sleepAfter = seconds; }", SleepAfterSeconds);
        await visitor.Page.EvaluateAsync(See, false);
    }

    private static async Task LookAsync(Visitor visitor) => await visitor.Page.EvaluateAsync(See, true);

    [GeneratedRegex("components-reconnect-paused")]
    private static partial Regex Paused();
}
