using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Browser;

/// <summary>Open pages are counted, those too whose browser is out of reach.</summary>
public class CircuitCountJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Pages_AreCountedWhileTheyAreOpen_WithTheirConnectionOrWithout()
    {
        var server = StartServer();
        var circuits = server.Services.GetRequiredService<OpenCircuits>();
        var first = await ArriveAsync(origin: server.ClientOptions.BaseAddress);
        var second = await ArriveAsync(origin: server.ClientOptions.BaseAddress);
        second.Faults.Expect("console");
        second.Faults.Expect("net::ERR_");
        second.Faults.Expect("WebSocket");
        IWebSocketRoute? line = null;
        // The first line leads to the server; the way back, once that is cut, stays shut.
        await second.Page.RouteWebSocketAsync("**/_blazor*", route => line ??= route.ConnectToServer());

        await first.GoToAsync("/method");
        await UntilAsync(circuits, (1, 1));
        await second.GoToAsync("/method");
        await UntilAsync(circuits, (2, 2));
        await line!.CloseAsync();
        await UntilAsync(circuits, (2, 1));
        await first.Page.CloseAsync();
        await UntilAsync(circuits, (1, 0));
    }

    private static async Task UntilAsync(OpenCircuits circuits, (int Open, int Connected) expected)
    {
        for (var i = 0; i < 100 && (circuits.Open, circuits.Connected) != expected; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, (circuits.Open, circuits.Connected));
    }
}
