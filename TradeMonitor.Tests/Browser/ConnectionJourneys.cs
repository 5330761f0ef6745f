using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Browser;

/// <summary>What a reader sees of a server that dies under an open page.</summary>
public class ConnectionJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task ServerKilledAndStartedAgain_BringsTheSameScreenBack()
    {
        using var server = new ServerProcess();
        await server.StartAsync(TestContext.Current.CancellationToken);
        var visitor = await ArriveAsync(origin: server.Address);
        // The browser names each attempt that finds nobody or is cut off; that is what the test is about.
        visitor.Faults.Expect("console");
        visitor.Faults.Expect("net::ERR_CONNECTION_");
        visitor.Faults.Expect("WebSocket closed with status code: 1006");
        await visitor.GoToAsync("/friction-points?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);
        await list.ChooseDirectionAsync("narrowing");
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 16 of 47");
        var (address, rows) = (visitor.Page.Url, await list.RowIdsAsync());

        await server.KillAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" })).ToBeVisibleAsync();
        await Assertions.Expect(list.Live).ToHaveTextAsync("Reconnecting", new() { UseInnerText = true });
        Assert.Equal(rows, await list.RowIdsAsync());
        await server.StartAsync(TestContext.Current.CancellationToken);

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        Assert.Equal(address, visitor.Page.Url);
        // The page comes back before its circuit, and says that it follows the record once it does.
        await Assertions.Expect(list.Live).ToHaveTextAsync("Live", new() { UseInnerText = true, Timeout = 30_000 });
        Assert.Equal(rows, await list.RowIdsAsync());
        await list.ClearAll.ClickAsync();
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 47 of 47");
    }
}
