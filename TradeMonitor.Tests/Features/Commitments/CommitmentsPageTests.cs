using System.Net;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Commitments;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Commitments;

public class CommitmentsPageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    private const int Seed = 20251205;

    [Fact]
    public void Sides_AreToldInCountsThatLeadToTheirRows()
    {
        var page = Open("/commitments", new(2025, 12, 5));

        Assert.Equal(["China: 4 of 26 kept", "United States: 9 of 16 kept"], page.FindAll("[data-testid=sides] h2").Select(h => h.TextContent));
        Assert.Equal("/commitments?by=CN&state=kept&asOf=2025-12-05", page.Find("[data-testid=count-CN-kept] a").GetAttribute("href"));
        Assert.Equal("0 breached", page.Find("[data-testid=count-CN-breached] .zero").TextContent.Trim());
    }

    [Fact]
    public void CommitmentAskedFor_StandsOpen()
    {
        var item = Open("/commitments?id=cn-busan-soy-12mmt").Find("[id=commitment-cn-busan-soy-12mmt]");

        Assert.True(item.QuerySelector("details.more")!.HasAttribute("open"));
        Assert.Contains("12 of 12 million tonnes of soybeans booked, measured on 20 Jan 2026", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ahead of the straight line by 3.9", item.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("12 of 12", item.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void CommitmentAskedFor_OutsideTheFilter_StandsAboveTheList() => Assert.Single(
        Open("/commitments?id=cn-busan-soy-12mmt&by=US").FindAll("[id=commitment-cn-busan-soy-12mmt]"));

    [Fact]
    public void CommitmentNotMadeYet_IsSaid() => Assert.Equal(
        "No commitment 'cn-busan-soy-12mmt' is known as of 5 Sep 2025", Open("/commitments?id=cn-busan-soy-12mmt", new(2025, 9, 5)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void PastDay_StaysInEveryLink() => Assert.All(
        Open("/commitments?by=CN&topic=purchases", new(2025, 12, 5)).FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-12-05", a.GetAttribute("href"), StringComparison.Ordinal));

    [Fact]
    public void OverdueOne_SaysByHowManyDays()
    {
        var page = Open("/commitments?overdue=yes");

        Assert.Equal(CommitmentRecount.Overdue(TradeMonitorApp.Today).Count, page.FindAll("[data-testid=commitment]").Count);
        Assert.All(page.FindAll("[data-testid=due]"), due => Assert.Matches(@"^due \d+ \w+ \d{4}, overdue by [\d,]+ days?$", due.TextContent));
    }

    [Theory]
    [InlineData("state=done", "state: 'done' is not a state; known are pending, on-track, kept, partly-kept, breached, lapsed, disputed.")]
    [InlineData("by=XX", "by: 'XX' has made no commitment on record as of 23 Nov 2026; use codes such as CN, US.")]
    [InlineData("topic=moon", "topic: no commitment on record as of 23 Nov 2026 has the topic 'moon'; choose one from the list.")]
    [InlineData("point=moon", "point: no commitment on record as of 23 Nov 2026 concerns a friction point 'moon'; choose one from the list.")]
    [InlineData("engagement=moon", "engagement: no commitment on record as of 23 Nov 2026 was made at an engagement 'moon'; choose one from the list.")]
    [InlineData("overdue=1", "overdue: '1' is not known; use yes, or leave it out.")]
    public void BadValue_IsNamed_AndTheRestIsShown(string query, string says)
    {
        var page = Open($"/commitments?{query}");

        Assert.Equal(says, page.Find("[data-testid=commitment-problem]").TextContent);
        Assert.NotEmpty(page.FindAll("[data-testid=commitment]"));
    }

    [Fact]
    public void NothingMatches_OffersAWayBack() => Assert.Equal("/commitments", Open("/commitments?q=unicorns").Find("[data-testid=empty] a").GetAttribute("href"));

    [Fact]
    public void DayBeforeAnyCommitment_SaysSo() => Assert.Equal(
        "No commitment is on record as of 1 Apr 2018", Open("/commitments", new(2018, 4, 1)).Find("[data-testid=empty] p").TextContent);

    [Theory]
    [InlineData(Role.TeamLead, true)]
    [InlineData(Role.Analyst, false)]
    public void FollowingUp_IsOfferedToTeamLeadsOnly(Role role, bool offered)
    {
        var links = Open("/commitments?by=CN", role: role).FindAll("a.tm-edit");

        Assert.Equal(offered, links.Any(a => a.GetAttribute("href")!.StartsWith("/commitments?by=CN&edit=follow-through&of=", StringComparison.Ordinal)));
    }

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        Services.AddSingleton(Broken(answers: true));
        var page = Open("/commitments", withQueries: false);

        Assert.Contains("The commitments could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: false));

        Assert.NotEmpty(Open("/commitments", withQueries: false).FindAll("[data-testid=loading]"));
    }

    [Fact]
    public async Task RandomDays_NothingOfLaterDaysIsTold()
    {
        var random = new Random(Seed);
        foreach (var day in Enumerable.Range(0, 12).Select(_ => new DateOnly(2018, 5, 17).AddDays(random.Next(3050))).Append(new(2025, 12, 5)))
        {
            var later = LaterTexts.After(day);
            foreach (var address in new[] { "", "/export.csv", "/export.json" })
            {
                var text = WebUtility.HtmlDecode(await app.CreateClient().GetStringAsync(new Uri($"/commitments{address}?asOf={Formats.Iso(day)}", UriKind.Relative), TestContext.Current.CancellationToken));

                Assert.DoesNotContain(later, told => text.Contains(told, StringComparison.Ordinal) || text.Contains(told.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal));
                Assert.DoesNotContain(ShippedRecord.Commitments, c => c.Note is { } note && text.Contains(note, StringComparison.Ordinal));
            }
        }
    }

    private IRenderedComponent<CommitmentsPage> Open(string address, DateOnly? asOf = null, bool withQueries = true, Role? role = null)
    {
        if (withQueries)
        {
            Services.AddSingleton(app.Services.GetRequiredService<LedgerQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<CommitmentsPage>(p =>
        {
            p.AddCascadingValue(context);
            if (role is { } known)
            {
                p.AddCascadingValue(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(ClaimTypes.Role, known.Code())], "test")))));
            }
        });
    }

    private static LedgerQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var changes = new RecordChanges();
        return new(new(databases, changes, new(new()), Options.Create(new RelationshipOptions())), new(databases), new(databases, changes), databases);
    }
}
