using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Timeline;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Timeline;

public class TimelinePageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    private const string Halved = "2025-11-10-us-fentanyl-to-10";

    [Fact]
    public void Screen_DrawsLanes_AndListsTheNewestFifty()
    {
        var page = Open("/timeline");
        var counted = TimelineRecount.Upto(TradeMonitorApp.Today);

        Assert.Equal($"{counted.Length} developments since 8 Mar 2018, with 52 engagements of leaders and cabinets across them. As of 23 Nov 2026.", page.Find("[data-testid=timeline-lead]").TextContent);
        Assert.Equal(TimelineRecount.PerLane(counted, false).Count, page.FindAll(".names li").Count);
        Assert.Equal(50, page.FindAll("[data-testid=timeline-table] tbody tr").Count);
        Assert.Equal("1 Oct 2026", page.Find("[data-testid=timeline-table] tbody td").TextContent);
        Assert.Contains($"; {TimelineRecount.Answers(counted).Length} answer an earlier one", page.Find(".tm-card h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Window_NarrowsDrawingAndTable()
    {
        var page = Open("/timeline?from=2025-11-10&to=2025-11-14");

        var counted = ShippedRecord.Developments.Count(d => d.Date >= new DateOnly(2025, 11, 10) && d.Date <= new DateOnly(2025, 11, 14) && d.Actors.Any(a => a is "US" or "CN"));
        Assert.Equal(counted, page.FindAll("[data-testid=timeline-table] tbody tr").Count);
        Assert.StartsWith("10 Nov 2025 to 14 Nov 2025: ", page.Find(".tm-card h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("10 Nov 2025", page.Find(".handle.from").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void ChosenDevelopment_StandsOpen_WithWhatItAnswersAndItsPoint()
    {
        var page = Open($"/timeline?dev={Halved}&lanes=point");

        var development = ShippedRecord.Developments.Single(d => d.Id == Halved);
        var opened = page.Find("[data-testid=opened-development]");
        Assert.Contains(development.Detail, opened.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/friction-points/us-ieepa-fentanyl-tariff?dev={Halved}#dev-{Halved}", page.Find("[data-testid=opened-development] .points a").GetAttribute("href"));
        Assert.NotEmpty(page.FindAll(".sketch .ring"));
    }

    [Fact]
    public void PastDay_StaysInEveryLink()
    {
        var page = Open("/timeline?lanes=point&category=tariff", new(2025, 4, 11));

        Assert.All(page.FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-04-11", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev=none", "dev: no development 'none' is on record as of 23 Nov 2026; choose one from the table.")]
    [InlineData("directness=word&dev=" + Halved, $"dev: '{Halved}' is left out by the filters; take them away to see it on the chart.")]
    [InlineData("actor=DE", "actor: 'DE' is not a side of this relationship; known are US, CN.")]
    [InlineData("from=2025-05-01&to=2025-04-01", "from: 2025-05-01 is not before the last day to be shown, 2025-04-01; all days are shown.")]
    public void WhatCannotBeShown_IsNamed_AndTheLanesStand(string query, string expected)
    {
        var page = Open("/timeline?" + query);

        Assert.Equal(expected, page.Find("[data-testid=timeline-problem]").TextContent);
        Assert.NotEmpty(page.FindAll(".names li"));
    }

    [Fact]
    public void DevelopmentOfALaterDay_IsAsUnknownAsAnyOther() => Assert.Equal(
        $"dev: no development '{Halved}' is on record as of 9 Nov 2025; choose one from the table.",
        Open("/timeline?dev=" + Halved, new(2025, 11, 9)).Find("[data-testid=timeline-problem]").TextContent);

    [Fact]
    public void DayBeforeTheRecord_SaysSo() =>
        Assert.Equal("Nothing had happened by 1 Jan 2017", Open("/timeline", new(2017, 1, 1)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void FiltersThatLeaveNothing_OfferAWayBack()
    {
        var page = Open("/timeline?category=law-enforcement&directness=word&actor=CN", new(2018, 6, 1));

        Assert.Equal("No development is left", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/timeline?asOf=2018-06-01", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        Services.AddSingleton(Broken(answers: true));

        var page = Open("/timeline", withQueries: false);

        Assert.Contains("The timeline could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: false));

        Assert.NotEmpty(Open("/timeline", withQueries: false).FindAll("[data-testid=loading]"));
    }

    [Fact]
    public async Task WithoutACircuit_LanesTableAndFiltersAreThere()
    {
        var html = await app.CreateClient().GetStringAsync(new Uri("/timeline?lanes=point&from=2025-01-01&page=2", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Page 2 of ", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/timeline?lanes=point&amp;from=2019-01-01&amp;to=2019-12-31\"", html, StringComparison.Ordinal);
        Assert.Contains("class='state s", html, StringComparison.Ordinal);
        Assert.Contains("<form class=\"days\" method=\"get\" action=\"/timeline\"", html, StringComparison.Ordinal);
    }

    private IRenderedComponent<TimelinePage> Open(string address, DateOnly? asOf = null, bool withQueries = true)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        if (withQueries)
        {
            Services.AddSingleton(app.Services.GetRequiredService<TimelineQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var day = asOf ?? TradeMonitorApp.Today;
        return Render<TimelinePage>(p => p.AddCascadingValue(new AsOfContext(day, TradeMonitorApp.Today, "us-cn", null, new(asOf, null))));
    }

    private static TimelineQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var changes = new RecordChanges();
        return new(new SharedScoreboard(databases, changes, new(new()), Options.Create(new RelationshipOptions())), new(databases), new(databases, changes));
    }
}
