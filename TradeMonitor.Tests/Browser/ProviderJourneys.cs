using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Security.Provider;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Browser;

/// <summary>To the provider and back, under the policy of what a page may do.</summary>
public class ProviderJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task ReaderGoesToTheProvider_AndIsBackWhereTheyWere()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.TeamLead, "lea");
        var visitor = await ArriveAsync(origin: site.App.ClientOptions.BaseAddress);
        visitor.Faults.Expect($"foreign request: {site.Provider.Address}"); // the reader goes there themselves
        await visitor.GoToAsync("/sources");

        await new SignInScreen(visitor.Page).SignInLink.ClickAsync();
        await visitor.Page.GetByTestId("provider").ClickAsync();

        await Assertions.Expect(new SignInScreen(visitor.Page).Account).ToContainTextAsync("lea");
        await visitor.SettleAsync();
        Assert.Equal("/sources", new Uri(visitor.Page.Url).PathAndQuery);
        await visitor.Page.CloseAsync(); // before its server goes
    }
}
