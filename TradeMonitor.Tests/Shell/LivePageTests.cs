using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.FrictionPoints.List;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Shell;

/// <summary>Open pages follow the record, and leave what their readers are doing alone.</summary>
public sealed class LivePageTests : LivePageContext
{
    [Fact]
    public async Task List_ShowsTheNewReading_MarksIt_AndKeepsWhatIsTyped()
    {
        var page = Open<FrictionPointsPage>("/friction-points");
        page.Find("[data-testid=search]").Input("ste");
        Assert.Contains("In force", Row(page), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tr.changed"));

        await EditAsync(Edits.Eased());

        page.WaitForAssertion(() => Assert.Contains("Eased at 12.5%", Row(page), StringComparison.Ordinal), Patience);
        Assert.Contains("changed", page.Find("tr.changed .tm-hidden").TextContent, StringComparison.Ordinal);
        Assert.Equal("ste", page.Find("[data-testid=search]").GetAttribute("value"));
        Assert.EndsWith("/friction-points", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowThatTheFilterWouldDrop_StaysUntilTheReaderAsks()
    {
        var page = Open<FrictionPointsPage>("/friction-points?status=in-force");

        await EditAsync(Edits.Eased());

        page.WaitForAssertion(() => Assert.Contains("1 row would come, go or move", page.Find("[data-testid=news]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("Eased at 12.5%", Row(page), StringComparison.Ordinal);
        page.Find("[data-testid=news] button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=fp-p1]")), Patience);
    }

    [Fact]
    public async Task Point_UpdatesItsFigures_AndHoldsNewDevelopmentsBack()
    {
        var page = Open<FrictionPointPage>("/friction-points/p1", p => p.AddComponentParameter(1, nameof(FrictionPointPage.Id), "p1"));
        Assert.Equal(2, page.FindAll(".item").Count);

        await EditAsync(Edits.Eased());

        page.WaitForAssertion(() => Assert.Equal("Eased at 12.5%", page.Find("[data-testid=status]").TextContent), Patience);
        Assert.Contains("Duty halved", page.Find("[data-testid=why]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".item").Count);
        Assert.Equal("1 change since you opened this · Show", page.Find("[data-testid=news]").TextContent.Trim());

        page.Find("[data-testid=news] button").Click();

        page.WaitForAssertion(() => Assert.Contains("Duty halved", page.Find(".item").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(page.Find("[data-testid=news]").TextContent.Trim());
    }

    [Fact]
    public async Task CorrectionOfADevelopment_IsOneChange()
    {
        var page = Open<FrictionPointPage>("/friction-points/p1", p => p.AddComponentParameter(1, nameof(FrictionPointPage.Id), "p1"));

        await EditAsync(Edits.Eased("d3", "Duty applies after all") with { Supersedes = "d1" });

        page.WaitForAssertion(() => Assert.Contains("1 change since", page.Find("[data-testid=news]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("Duty applies", page.FindAll(".item")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkToWhatIsHeldBack_ShowsIt()
    {
        var page = Open<FrictionPointPage>("/friction-points/p1", p => p.AddComponentParameter(1, nameof(FrictionPointPage.Id), "p1"));
        await EditAsync(Edits.Eased());
        page.WaitForAssertion(() => Assert.Contains("1 change since", page.Find("[data-testid=news]").TextContent, StringComparison.Ordinal), Patience);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/friction-points/p1?dev=d3#dev-d3");

        page.WaitForAssertion(() => Assert.Contains("Duty halved", page.Find(".item.target").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Overview_UpdatesItsReading_AndHoldsTheListOfChangesBack()
    {
        var page = Open<OverviewPage>("/");
        var before = page.Find("[data-testid=reading]").TextContent;

        await EditAsync(Edits.Eased());

        page.WaitForAssertion(() => Assert.Contains("1 change since you opened this", page.Find("[data-testid=news]").TextContent, StringComparison.Ordinal), Patience);
        Assert.NotEqual(before, page.Find("[data-testid=reading]").TextContent);
        Assert.DoesNotContain("Duty halved", page.Find(".split > :last-child").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=news] button").Click();
        page.WaitForAssertion(() => Assert.Contains("Duty halved", page.Find(".split > :last-child").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task PastDay_FollowsACorrectionToo()
    {
        var page = Open<FrictionPointsPage>("/friction-points?asOf=2026-02-25");

        await EditAsync(Edits.Eased());

        page.WaitForAssertion(() => Assert.Contains("Eased at 12.5%", Row(page), StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task RunOfEdits_LeavesThePageAsOneOpenedAnew()
    {
        var page = Open<FrictionPointsPage>("/friction-points");
        var random = new Random(20261123);
        for (var edit = 0; edit < 12; edit++)
        {
            await EditAsync(Any(random, edit));
        }

        var anew = await AnewAsync();
        page.WaitForAssertion(() => Assert.Equal(anew, Figures(Row(page))), Patience);

        async Task<string> AnewAsync()
        {
            await using var context = new BunitContext();
            using var scoreboard = ActivatorUtilities.CreateInstance<SharedScoreboard>(Store.Services);
            Prepare(context, ActivatorUtilities.CreateInstance<FrictionPointQueries>(Store.Services, scoreboard));
            return Figures(Row(Open<FrictionPointsPage>(context, "/friction-points", null)));
        }
    }

    [Fact]
    public async Task PageThatIsLeft_IsNoLongerTold()
    {
        var live = Store.Services.GetRequiredService<LiveRecord>();
        Open<FrictionPointsPage>("/friction-points");
        Assert.Equal(1, live.Subscriptions);

        await DisposeComponentsAsync();

        Assert.Equal(0, live.Subscriptions);
    }
}
