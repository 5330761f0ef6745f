using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Browser;

/// <summary>From the first start to a changed status that everybody sees.</summary>
public class FirstDayJourney(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Point = "us-ieepa-fentanyl-tariff", Reason = "Duty back at 15% by order of this week";

    [Fact]
    public async Task SetUpLink_Passkey_InvitedLead_ChangedStatus_ChartGridHistoryFeedAndTheOtherBrowserFollow()
    {
        var app = StartServer();
        // A passkey belongs to a name; a bare address has none.
        var site = new Uri($"http://localhost:{app.ClientOptions.BaseAddress.Port}");
        var (administrator, lead, reader, grid) = (await ArriveAsync(origin: site), await ArriveAsync(origin: site), await ArriveAsync(origin: site), await ArriveAsync(origin: site));
        var page = new FrictionPointPage(reader.Page);
        await reader.GoToAsync(FrictionPointPage.Address(Point));
        await Assertions.Expect(page.Status.First).ToHaveTextAsync("Removed");
        var before = await page.ScoreAsync();
        await grid.GoToAsync("/friction-points?q=fentanyl");

        var token = (await app.Services.GetRequiredService<InvitationBook>().SetUpAsync(TestContext.Current.CancellationToken))!;
        await AcceptByPasskeyAsync(administrator, "/invitation#" + token, "Greta Larsen", "greta@example.org");
        await administrator.Page.GotoAsync("/admin");
        await administrator.Page.GetByLabel("Address").FillAsync("ada@example.org");
        await administrator.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("team-lead");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = new Uri(await administrator.Page.GetByTestId("link").InputValueAsync());
        await AcceptByPasskeyAsync(lead, link.AbsolutePath + link.Fragment, "Ada Lead");

        await ChangeStatusAsync(lead);

        await Assertions.Expect(page.Status.First).ToHaveTextAsync(new Regex("In force at 15%"), new() { Timeout = 2000 });
        await Assertions.Expect(reader.Page.GetByTestId("chart-status")).ToContainTextAsync("In force 15% since 23 Nov 2026");
        Assert.True(await page.ScoreAsync() > before, "The direction has not moved.");
        await Assertions.Expect(grid.Page.GetByTestId("fp-" + Point).GetByTestId("status")).ToHaveTextAsync(new Regex("In force at 15%"));
        await reader.GoToAsync("/history?of=" + Point);
        await Assertions.Expect(reader.Page.GetByTestId("history")).ToContainTextAsync("Ada Lead");
        await Assertions.Expect(reader.Page.GetByTestId("history")).ToContainTextAsync(Reason);
        using var http = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };
        Assert.Contains(Reason, await http.GetStringAsync(new Uri($"/feeds/friction-points/{Point}.atom", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await administrator.GoToAsync("/history");
        foreach (var act in new[] { "accept invitation", "invite", "change status", "import record" })
        {
            await Assertions.Expect(administrator.Page.GetByTestId("history")).ToContainTextAsync(act);
        }

        await administrator.Page.GotoAsync("/admin");
        await administrator.Page.GetByTestId("verify").ClickAsync();
        await Assertions.Expect(administrator.Page.GetByTestId("verified")).ToContainTextAsync("Everything holds");
    }

    private static async Task AcceptByPasskeyAsync(Visitor visitor, string link, string name, string? email = null)
    {
        await visitor.AddAuthenticatorAsync();
        var door = new SignInScreen(visitor.Page);
        await visitor.Page.GotoAsync(link);
        if (email is not null)
        {
            await door.Email.FillAsync(email);
        }

        await door.Name.FillAsync(name);
        await door.CreatePasskey.ClickAsync();
        await Assertions.Expect(door.Account).ToContainTextAsync(name);
    }

    private static async Task ChangeStatusAsync(Visitor lead)
    {
        await lead.GoToAsync(FrictionPointPage.Address(Point));
        await lead.Page.Keyboard.PressAsync("e");
        var panel = lead.Page.GetByTestId("edit-panel");
        await panel.GetByLabel("Status", new() { Exact = false }).First.SelectOptionAsync("in-force");
        await panel.GetByLabel("Rate from then on, %").FillAsync("15");
        await panel.GetByLabel("Reason").FillAsync(Reason);
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("White House");
        await panel.Locator(".found button").First.ClickAsync();
        await lead.Page.GetByTestId("edit-preview").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("preview-" + Point)).ToContainTextAsync("In force");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();
    }
}
