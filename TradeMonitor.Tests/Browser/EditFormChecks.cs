using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;

namespace TradeMonitor.Tests.Browser;

/// <summary>What holds of every form, beside the screen that offers it.</summary>
[Collection(LooksAtForms.Name)]
public class EditFormChecks(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Point = "us-port-fees";

    private const string Panel = "edit-panel";

    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["status"] = $"/friction-points?edit=status&of={Point}",
        ["development"] = $"/friction-points/{Point}?edit=development&of={Point}",
        ["correct"] = $"/friction-points/{Point}?edit=correct&of={Point}&row=2025-11-10-us-port-fees-suspended",
        ["retract"] = $"/friction-points/{Point}?edit=retract&of={Point}&row=2025-11-10-us-port-fees-suspended",
        ["point"] = $"/friction-points/{Point}?edit=point&of={Point}",
        ["new-point"] = "/friction-points?edit=new-point",
        ["source"] = "/sources?id=src-ey-nov25&edit=source&row=src-ey-nov25",
        ["assess"] = $"/friction-points/{Point}?edit=assess&of={Point}",
        ["withdraw-assessment"] = $"/friction-points/{BrowserFixture.Judged.FrictionPoint}?edit=withdraw-assessment&of={BrowserFixture.Judged.FrictionPoint}&row={BrowserFixture.Judged.Id}",
        ["new-source"] = "/sources?edit=new-source",
        ["follow-through"] = $"/friction-points/{Point}?edit=follow-through&of={Point}&row=us-busan-ships",
        ["outcome"] = $"/friction-points/{Point}?edit=outcome&of={Point}&row=2026-11-10-us-port-fees",
    };

    public static TheoryData<string> Forms => [.. EditForms.All.Select(form => form.Code)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsSound_InLightAndDark(string form)
    {
        var lead = await OpenAsync(form, View.Light);

        await IsSoundAsync(lead);
        await lead.Page.EmulateMediaAsync(new() { ColorScheme = View.Dark.Scheme });
        await lead.DrawnAsync();
        await HasNoViolationsAsync(lead, ofColours: true);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsSound_OnAPhone(string form) => await IsSoundAsync(await OpenAsync(form, View.Phone));

    [Theory]
    [InlineData(1240)]
    [InlineData(1440)]
    [InlineData(1920)]
    public async Task ScreenBesideTheForm_GoesByTheRoomThatIsLeft(int width)
    {
        var lead = await ArriveAsync(new($"{width} px", width, 900, Microsoft.Playwright.ColorScheme.Light), role: Role.TeamLead);
        await lead.GoToAsync(Addresses["status"]);
        await lead.Page.GetByTestId(Panel).GetByLabel("Reason").WaitForAsync();

        var narrowest = await lead.Page.Locator("tbody a.title").EvaluateAllAsync<double>("titles => Math.min(...titles.map(t => t.getBoundingClientRect().width))");
        Assert.True(narrowest >= 190, $"a title has {narrowest:0} px");
    }

    private async Task<Visitor> OpenAsync(string form, View view)
    {
        var lead = await ArriveAsync(view, role: Role.TeamLead);
        await lead.GoToAsync(Addresses[form]);
        var panel = lead.Page.GetByTestId(Panel);
        await panel.GetByLabel("Reason").WaitForAsync();
        await panel.Locator("details").EvaluateAllAsync<int>("folds => folds.filter(fold => fold.open = true).length");
        return lead;
    }

    private static async Task IsSoundAsync(Visitor lead)
    {
        await HasNoViolationsAsync(lead);
        Assert.Empty(await lead.Page.EvaluateAsync<string[]>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"));
        Assert.Empty(await lead.Page.GetByTestId(Panel).Locator("label").EvaluateAllAsync<string[]>("labels => labels.filter(l => !l.control).map(l => l.textContent)"));
        Assert.Equal(0, await lead.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static async Task HasNoViolationsAsync(Visitor lead, bool ofColours = false)
    {
        var violations = await Axe.ViolationsAsync(lead, ofColours);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
