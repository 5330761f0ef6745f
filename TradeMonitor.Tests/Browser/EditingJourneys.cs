using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Browser;

/// <summary>From the first start to a changed status that everybody sees.</summary>
public class EditingJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Fentanyl = "us-ieepa-fentanyl-tariff";

    [Fact]
    public async Task SetUpLink_Passkey_EditedStatus_HistoryAndTheOtherBrowserFollow()
    {
        var app = StartServer();
        var book = app.Services.GetRequiredService<InvitationBook>();
        var token = (await book.SetUpAsync(TestContext.Current.CancellationToken))!;
        // A passkey belongs to a name; a bare address has none.
        var lead = await ArriveAsync(origin: new($"http://localhost:{app.ClientOptions.BaseAddress.Port}"));
        await AddAuthenticatorAsync(lead);
        var reader = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await reader.GoToAsync(FrictionPointPage.Address(Fentanyl));
        await Assertions.Expect(new FrictionPointPage(reader.Page).Status.First).ToHaveTextAsync("Removed");

        await lead.GoToAsync("/invitation#" + token);
        await lead.Page.GetByLabel("Your name").FillAsync("Ada Lead");
        await lead.Page.GetByLabel("Mail address").FillAsync("ada@example.org");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Accept and create a passkey" }).ClickAsync();
        await Assertions.Expect(lead.Page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();

        await lead.GoToAsync(FrictionPointPage.Address(Fentanyl));
        await lead.Page.Keyboard.PressAsync("e");
        var panel = lead.Page.GetByTestId("edit-panel");
        await panel.GetByLabel("Status", new() { Exact = false }).First.SelectOptionAsync("in-force");
        await panel.GetByLabel("Rate from then on, %").FillAsync("15");
        await panel.GetByLabel("Reason").FillAsync("Duty back at 15% by order of this week");
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("White House");
        await panel.Locator(".found button").First.ClickAsync();
        await lead.Page.GetByTestId("edit-preview").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("preview-" + Fentanyl)).ToContainTextAsync("In force");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();

        await Assertions.Expect(new FrictionPointPage(reader.Page).Status.First).ToHaveTextAsync(new Regex("In force"), new() { Timeout = 2000 });
        await reader.GoToAsync("/history?of=" + Fentanyl);
        await Assertions.Expect(reader.Page.GetByTestId("history")).ToContainTextAsync("Ada Lead");
        await Assertions.Expect(reader.Page.GetByTestId("history")).ToContainTextAsync("Duty back at 15% by order of this week");

        await lead.GoToAsync("/");
        await lead.Page.GetByTestId("account").ClickAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("sign-in")).ToBeVisibleAsync();
        await lead.GoToAsync("/sign-in");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("account")).ToContainTextAsync("Ada Lead");
    }

    [Fact]
    public async Task UsedLink_LetsNobodyIn()
    {
        var app = StartServer();
        var book = app.Services.GetRequiredService<InvitationBook>();
        var token = await book.InviteAsync("ben@example.org", Role.TeamLead, null, TestContext.Current.CancellationToken);
        foreach (var expected in new[] { "Your account", "You are invited" })
        {
            var visitor = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
            await visitor.GoToAsync("/invitation#" + token);
            await visitor.Page.GetByLabel("Your name").FillAsync("Ben");
            await visitor.Page.GetByText("Choose a password instead").ClickAsync();
            await visitor.Page.GetByLabel("Password, at least 12 characters").FillAsync(People.Password);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Accept with this password" }).ClickAsync();

            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = expected })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task DraftSurvivesAReload()
    {
        var app = StartServer();
        var lead = await SignInAsync(app);
        await lead.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");
        await lead.Page.GetByLabel("Reason").FillAsync("Half a sentence");
        await Assertions.Expect(lead.Page.GetByTestId("edit-kept")).ToHaveTextAsync("Draft kept.");

        await lead.ReloadAsync();

        await Assertions.Expect(lead.Page.GetByTestId("edit-restored")).ToBeVisibleAsync();
        await Assertions.Expect(lead.Page.GetByLabel("Reason")).ToHaveValueAsync("Half a sentence");
    }

    private async Task<Visitor> SignInAsync(TradeMonitorApp app)
    {
        var token = await app.Services.GetRequiredService<InvitationBook>().InviteAsync("ada@example.org", Role.TeamLead, null, TestContext.Current.CancellationToken);
        var visitor = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await visitor.GoToAsync("/invitation#" + token);
        await visitor.Page.GetByLabel("Your name").FillAsync("Ada Lead");
        await visitor.Page.GetByText("Choose a password instead").ClickAsync();
        await visitor.Page.GetByLabel("Password, at least 12 characters").FillAsync(People.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Accept with this password" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();
        return visitor;
    }

    private static async Task AddAuthenticatorAsync(Visitor visitor)
    {
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
