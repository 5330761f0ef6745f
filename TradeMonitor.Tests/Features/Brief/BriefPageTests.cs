using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Brief;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Brief;

public class BriefPageTests(ShippedStore store) : BunitContext
{
    [Fact]
    public void FifthOfDecember2025_TellsTheCallOfTheDayAndTheStepsBeforeIt()
    {
        var page = Open("/brief?since=2025-11-05", new(2025, 12, 5));

        Assert.Equal("Brief: United States – China", page.Find("h1").TextContent);
        Assert.Contains("17: 16 deeds, 1 word; 0 tightening, 17 easing, 0 neither", page.Find("[data-testid=brief-counts]").TextContent, StringComparison.Ordinal);
        Assert.Contains("17 of 47 changed; narrowing 9 → 16, holding 31 → 28, escalating 4 → 0", page.Find("[data-testid=brief-counts]").TextContent, StringComparison.Ordinal);
        Assert.Contains("He Lifeng-Bessent-Greer video call on carrying out Busan", page.Find("[data-testid=brief-engagements]").TextContent, StringComparison.Ordinal);
        Assert.Equal(17, page.FindAll("[data-testid=brief-points] article").Count);
    }

    [Fact]
    public void PastDay_StaysInEveryLink() => Assert.All(
        Open("/brief?since=2025-11-05", new(2025, 12, 5)).FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-12-05", a.GetAttribute("href"), StringComparison.Ordinal));

    [Fact]
    public void Periods_AreLinksWithTheirDayWrittenOut()
    {
        var page = Open("/brief", new(2025, 12, 5));

        Assert.Equal(["2025-12-04", "2025-11-28", "2025-11-05", "2025-09-06"], page.FindAll("nav[aria-label=Period] a").Select(a => a.GetAttribute("href")![13..23]));
        Assert.StartsWith("7 d", page.Find("nav[aria-label=Period] [aria-current]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("2025-11-28", "2025-12-04"), (page.Find("input[name=since]").GetAttribute("value"), page.Find("input[name=since]").GetAttribute("max")));
        Assert.Equal("2025-12-05", page.Find("form input[name=asOf]").GetAttribute("value"));
        Assert.Equal("/brief.md?since=2025-11-28&asOf=2025-12-05", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void NothingChanged_SaysSo_AndWhatToDo()
    {
        var page = Open("/brief?since=2026-11-22");

        Assert.Equal("Nothing changed from 22 Nov 2026 to 23 Nov 2026", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/brief?since=2026-08-25", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public void BadDay_IsNamed_AndAWeekIsShown()
    {
        var page = Open("/brief?since=yesterday");

        Assert.StartsWith("since: 'yesterday' is not a day", page.Find("[data-testid=brief-problem]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=brief-counts]"));
    }

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        var page = Open("/brief", queries: Broken(answers: true));

        page.Find("[data-testid=failed] button").Click();
        Assert.Contains("The brief could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton() => Assert.NotEmpty(Open("/brief", queries: Broken(answers: false)).FindAll("[data-testid=loading]"));

    private IRenderedComponent<BriefPage> Open(string address, DateOnly? asOf = null, BriefQueries? queries = null)
    {
        Services.AddSingleton(queries ?? store.Services.GetRequiredService<BriefQueries>());
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<BriefPage>(p => p.AddCascadingValue(context));
    }

    private static BriefQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var changes = new RecordChanges();
        return new(new(databases, changes, new(new()), Options.Create(new RelationshipOptions())), new(databases), new(databases, changes), databases);
    }
}
