using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Browser;

/// <summary>What team leads do to the record, and what comes between.</summary>
public class EditingJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Fentanyl = "us-ieepa-fentanyl-tariff";

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
        var lead = await ArriveAsLeadAsync(app);
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
        var lead = await ArriveAsLeadAsync(app);
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
        var lead = await ArriveAsLeadAsync(app);
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
        var lead = await ArriveAsLeadAsync(app);
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
        var lead = await ArriveAsLeadAsync(app);
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
        await ArriveAsLeadAsync(app);
        var stranger = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await stranger.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=status&of={Fentanyl}");

        await stranger.Page.GetByTestId("edit-sign-in").ClickAsync();
        var door = new SignInScreen(stranger.Page);
        await door.SignInByPasswordAsync("ada@example.org", People.Password);

        await Assertions.Expect(stranger.Page.GetByLabel("Reason")).ToBeVisibleAsync();
    }
}
