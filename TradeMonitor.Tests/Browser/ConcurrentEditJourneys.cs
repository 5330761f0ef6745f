using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Browser;

/// <summary>What somebody who edits meets of what others do meanwhile.</summary>
public class ConcurrentEditJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Fentanyl = "us-ieepa-fentanyl-tariff";

    [Fact]
    public async Task BothSave_TheSecondSeesBothVersions_AndLosesNothing()
    {
        var app = StartServer();
        var (first, second) = (await ArriveAsLeadAsync(app), await ArriveAsLeadAsync(app, "ben@example.org", "Ben Lead"));
        foreach (var lead in new[] { first, second })
        {
            await lead.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=point&of={Fentanyl}");
        }

        await SaveTitleAsync(first, "Fentanyl duty of the US", "Shorter");
        await Assertions.Expect(first.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();
        await SaveTitleAsync(second, "US duty for fentanyl", "Clearer");

        var conflict = second.Page.GetByTestId("conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Ada Lead");
        await Assertions.Expect(conflict).ToContainTextAsync("Fentanyl duty of the US");
        await Assertions.Expect(conflict).ToContainTextAsync("US duty for fentanyl");
        await Assertions.Expect(second.Page.GetByTestId("edit-panel").GetByLabel("Reason")).ToHaveValueAsync("Clearer");

        await second.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(second.Page.GetByTestId("edit-saved")).ToBeVisibleAsync();
        await Assertions.Expect(new FrictionPointPage(first.Page).Heading).ToHaveTextAsync("US duty for fentanyl");
        await first.GoToAsync("/history?of=" + Fentanyl);
        await Assertions.Expect(first.Page.GetByTestId("history")).ToContainTextAsync("Shorter");
        await Assertions.Expect(first.Page.GetByTestId("history")).ToContainTextAsync("Clearer");
    }

    [Fact]
    public async Task RoleWithdrawnMeanwhile_StopsTheSave_AndTheFormStays()
    {
        var app = StartServer();
        var lead = await ArriveAsLeadAsync(app);
        await lead.GoToAsync($"{FrictionPointPage.Address(Fentanyl)}?edit=point&of={Fentanyl}");
        await lead.Page.GetByTestId("edit-panel").GetByLabel("Reason").FillAsync("A long and careful reason");

        await app.Services.GetRequiredService<PeopleRegister>().ChangeRoleAsync("ada@example.org", Role.Analyst, EditAuthor.CommandLine, TestContext.Current.CancellationToken);

        await Assertions.Expect(lead.Page.GetByTestId("edit-status")).ToHaveCountAsync(0);
        await lead.Page.GetByTestId("edit-save").ClickAsync();
        await Assertions.Expect(lead.Page.GetByTestId("edit-notice")).ToContainTextAsync("This takes the role team lead; yours is analyst. Nothing was saved.");
        await Assertions.Expect(lead.Page.GetByTestId("edit-panel").GetByLabel("Reason")).ToHaveValueAsync("A long and careful reason");
    }

    private static async Task SaveTitleAsync(Visitor lead, string title, string reason)
    {
        var panel = lead.Page.GetByTestId("edit-panel");
        await panel.GetByLabel("Title").FillAsync(title);
        await panel.GetByLabel("Reason").FillAsync(reason);
        await lead.Page.GetByTestId("edit-save").ClickAsync();
    }
}
