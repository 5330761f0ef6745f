using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;
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
        var token = (await app.Services.GetRequiredService<InvitationBook>().SetUpAsync(TestContext.Current.CancellationToken))!;
        // A passkey belongs to a name; a bare address has none.
        var lead = await ArriveAsync(origin: new($"http://localhost:{app.ClientOptions.BaseAddress.Port}"));
        await lead.AddAuthenticatorAsync();
        var door = new SignInScreen(lead.Page);
        var reader = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await reader.GoToAsync(FrictionPointPage.Address(Fentanyl));
        await Assertions.Expect(new FrictionPointPage(reader.Page).Status.First).ToHaveTextAsync("Removed");

        await lead.Page.GotoAsync("/invitation#" + token);
        await door.Email.FillAsync("ada@example.org");
        await door.Name.FillAsync("Ada Lead");
        await door.CreatePasskey.ClickAsync();
        await Assertions.Expect(door.Account).ToContainTextAsync("Ada Lead");

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
    }

    [Fact]
    public async Task FormTakesNoText_BeforeItsPageLives()
    {
        var lead = await ArriveAsync(javaScript: false, role: Role.TeamLead);

        await lead.Page.GotoAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");

        await Assertions.Expect(lead.Page.GetByLabel("Reason")).ToBeDisabledAsync();
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

    [Fact]
    public async Task FormThatCannotBeSavedYet_IsKeptAllTheSame()
    {
        var app = StartServer();
        var lead = await SignInAsync(app);
        await lead.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");
        await lead.Page.GetByLabel("Reason").FillAsync("Without a source yet");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-panel")).ToContainTextAsync("name the source that says so");
        await Assertions.Expect(lead.Page.GetByTestId("edit-kept")).ToHaveTextAsync("Draft kept.");

        await lead.ReloadAsync();

        await Assertions.Expect(lead.Page.GetByLabel("Reason")).ToHaveValueAsync("Without a source yet");
    }

    [Fact]
    public async Task StatusFromTheGrid_ByKeyboard_StaysOnTheList()
    {
        var app = StartServer();
        var lead = await SignInAsync(app);
        await lead.GoToAsync("/friction-points?sort=title");
        await lead.Page.Keyboard.PressAsync("j");
        await lead.Page.Keyboard.PressAsync("j");
        var title = await lead.Page.EvaluateAsync<string>("document.activeElement.textContent");
        await lead.Page.Keyboard.PressAsync("e");

        var panel = lead.Page.GetByTestId("edit-panel");
        await Assertions.Expect(panel).ToContainTextAsync(title);
        Assert.Contains("/friction-points?", lead.Page.Url, StringComparison.Ordinal);
        await panel.GetByLabel("Status", new() { Exact = false }).First.SelectOptionAsync("removed");
        await panel.GetByLabel("Reason").FillAsync("Withdrawn this morning");
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("White House");
        await panel.Locator(".found button").First.ClickAsync();
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();

        await Assertions.Expect(lead.Page.Locator("tr", new() { HasText = title }).GetByTestId("status")).ToHaveTextAsync("Removed");
    }

    [Fact]
    public async Task SourceIsAdded_ThenPutRight()
    {
        var app = StartServer();
        var lead = await SignInAsync(app);
        await lead.GoToAsync("/sources");
        await lead.Page.GetByTestId("add-source").ClickAsync();
        var panel = lead.Page.GetByTestId("edit-panel");
        await panel.GetByLabel("Publisher").FillAsync("Harbour Gazette");
        await panel.GetByLabel("Title").FillAsync("Cranes exempt from Monday");
        await panel.GetByLabel("Reason").FillAsync("To be cited");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();

        var sources = app.Services.GetRequiredService<EditQueries>();
        var id = (await sources.FindSourcesAsync("Harbour Gazette", TestContext.Current.CancellationToken))[0].Id;
        await lead.GoToAsync("/sources?id=" + id);
        await lead.Page.GetByTestId("edit-source").ClickAsync();
        await panel.GetByLabel("Title").FillAsync("Cranes exempt from Tuesday");
        await panel.GetByLabel("Reason").FillAsync("Misread the day");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();

        await Assertions.Expect(lead.Page.GetByTestId("source-" + id).First).ToContainTextAsync("Cranes exempt from Tuesday");
    }

    [Fact]
    public async Task AssessmentBesideTheComputedDirection_IsSeenByAll_ThenWithdrawn()
    {
        var app = StartServer();
        var lead = await SignInAsync(app);
        var reader = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await reader.GoToAsync("/friction-points?q=fentanyl");
        await lead.GoToAsync(FrictionPointPage.Address(Fentanyl));
        var direction = await new FrictionPointPage(lead.Page).Direction.First.InnerTextAsync();
        await lead.Page.GetByTestId("assess").ClickAsync();
        var panel = lead.Page.GetByTestId("edit-panel");
        await panel.GetByLabel("In your judgement it is").SelectOptionAsync("escalating");
        await panel.GetByLabel("Reason").FillAsync("A new duty is being drafted");
        await lead.Page.GetByTestId("edit-save").ClickAsync();

        var card = lead.Page.GetByTestId("assessment");
        await Assertions.Expect(card).ToContainTextAsync("A new duty is being drafted");
        await Assertions.Expect(card.GetByTestId("assessment-differs")).ToHaveTextAsync("differs from the computed holding");
        await Assertions.Expect(new FrictionPointPage(lead.Page).Direction.First).ToHaveTextAsync(direction);
        await Assertions.Expect(reader.Page.GetByTestId("fp-" + Fentanyl).GetByTestId("judged")).ToContainTextAsync("escalating");

        await card.GetByText("Withdraw").ClickAsync();
        await panel.GetByLabel("Reason").FillAsync("The draft was dropped");
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.GetByTestId("fp-" + Fentanyl).GetByTestId("judged")).ToHaveCountAsync(0);
        await reader.GoToAsync("/history?of=" + Fentanyl);
        await Assertions.Expect(reader.Page.GetByTestId("history")).ToContainTextAsync("The draft was dropped");
    }

    [Fact]
    public async Task StrangerWithTheLinkOfAForm_IsShownTheWayIn_AndComesBackToIt()
    {
        var app = StartServer();
        await SignInAsync(app);
        var stranger = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await stranger.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");

        await stranger.Page.GetByTestId("edit-sign-in").ClickAsync();
        var door = new SignInScreen(stranger.Page);
        await door.SignInByPasswordAsync("ada@example.org", People.Password);

        await Assertions.Expect(stranger.Page.GetByLabel("Reason")).ToBeVisibleAsync();
    }

    private async Task<Visitor> SignInAsync(TradeMonitorApp app)
    {
        var token = await app.Services.GetRequiredService<InvitationBook>().InviteAsync("ada@example.org", Role.TeamLead, EditAuthor.CommandLine, TestContext.Current.CancellationToken);
        var visitor = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await new SignInScreen(visitor.Page).AcceptByPasswordAsync(token!, "Ada Lead", People.Password);
        return visitor;
    }
}
