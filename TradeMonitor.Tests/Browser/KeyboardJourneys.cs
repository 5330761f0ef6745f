using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Browser;

public class KeyboardJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Administration_IsTwoKeysAway_AndItsLinkIsCopied()
    {
        var admin = await ArriveAsync(role: Role.Administrator);
        await admin.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await admin.GoToAsync("/friction-points");

        await admin.Page.Keyboard.PressAsync("g");
        await admin.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Administration");
        await admin.Page.GetByLabel("Address").FillAsync($"new-{Guid.NewGuid():N}@example.org");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();

        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(await admin.Page.GetByTestId("link").InputValueAsync(), await admin.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Brackets_StepThroughDays()
    {
        var visitor = await VisitAsync("/friction-points?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);

        await list.PressAsync("[");
        await Assertions.Expect(list.AsOfDay).ToHaveValueAsync("2025-12-04");
        Assert.EndsWith("/friction-points?asOf=2025-12-04", visitor.Page.Url, StringComparison.Ordinal);

        await list.PressAsync("]");
        await Assertions.Expect(list.AsOfDay).ToHaveValueAsync("2025-12-05");
    }

    [Fact]
    public async Task ForwardFromYesterday_IsTodayWithAPlainAddress()
    {
        var yesterday = Formats.Iso(TradeMonitorApp.Today.AddDays(-1));
        var visitor = await VisitAsync("/?asOf=" + yesterday);
        var overview = new OverviewPage(visitor.Page);

        await overview.PressAsync("]");

        await Assertions.Expect(overview.AsOfDay).ToHaveValueAsync(Formats.Iso(TradeMonitorApp.Today));
        Assert.EndsWith("/", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slash_GoesToTheSearch_AndIsNotWrittenIntoIt()
    {
        var visitor = await VisitAsync(OverviewPage.Address);
        var overview = new OverviewPage(visitor.Page);

        await overview.PressAsync("/");
        await Assertions.Expect(overview.Search).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("soy/beans[");

        await Assertions.Expect(overview.Search).ToHaveValueAsync("soy/beans[");
    }

    [Fact]
    public async Task MorningRound_NeedsNoMouse()
    {
        var visitor = await VisitAsync("/?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);

        await list.PressAsync("g");
        await list.PressAsync("f");
        await Assertions.Expect(list.Heading).ToHaveTextAsync("Friction points");
        await Assertions.Expect(list.Shown).ToBeVisibleAsync();
        var rows = await list.RowIdsAsync();
        foreach (var key in "jjjk")
        {
            await list.PressAsync(key.ToString());
        }

        await Assertions.Expect(list.Open(rows[1]["fp-".Length..])).ToBeFocusedAsync();
        await list.PressAsync("Enter");
        await Assertions.Expect(new FrictionPointPage(visitor.Page).Why).ToBeVisibleAsync();
        Assert.Contains(rows[1]["fp-".Length..] + "?asOf=2025-12-05", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.SettleAsync(); // while the charts are drawn, the browser hands out keys further apart than a sequence may be

        await list.PressAsync("?");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard" })).ToBeVisibleAsync();
        await list.PressAsync("Escape");
        await list.PressAsync("g");
        await list.PressAsync("o");
        await Assertions.Expect(new OverviewPage(visitor.Page).Reading).ToContainTextAsync("35.9 of 100");
    }

    [Fact]
    public async Task X_OpensWhatTheListCanBeExportedAs()
    {
        var visitor = await VisitAsync("/friction-points?direction=narrowing&asOf=2025-12-05");

        await visitor.Page.Keyboard.PressAsync("x");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();
    }
}
