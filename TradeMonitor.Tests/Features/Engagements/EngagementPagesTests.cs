using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Engagements;
using TradeMonitor.Web.Features.Engagements.Detail;
using TradeMonitor.Web.Features.Engagements.List;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Engagements;

public class EngagementPagesTests : BunitContext
{
    private static readonly DateOnly Call = new(2025, 12, 5);

    public EngagementPagesTests(ShippedStore store) => Services
        .AddSingleton(store.Services.GetRequiredService<EngagementQueries>())
        .AddSingleton(store.Services.GetRequiredService<EngagementDossierQueries>());

    [Fact]
    public void List_ShowsFiftyRounds_OneMarkForEach_AndTheGaps()
    {
        var page = OpenList("/engagements");

        Assert.Equal(50, page.FindAll("[data-testid=engagements] > li").Count);
        Assert.Equal(76, page.FindAll("[data-testid=round-mark]").Count);
        Assert.All(page.FindAll("[data-testid=round-mark]"), m => Assert.False(string.IsNullOrWhiteSpace(m.GetAttribute("aria-label"))));
        Assert.Equal("76 rounds since May 2018, 38 at vice premier and cabinet level, 15 at vice ministerial level", page.Find("h2").TextContent);
        Assert.Equal(["Leaders", "14", "61", "131 days", "870 days"], page.FindAll("[data-testid=gaps-leaders] th, [data-testid=gaps-leaders] td").Take(5).Select(c => c.TextContent.Trim().Split('\n')[0].Trim()));
        Assert.Equal("Page 1 of 2", page.Find("nav[aria-label=Pages] .tm-muted").TextContent);
    }

    [Fact]
    public void Mark_SaysInWordsWhatItsShapeAndToneSay() => Assert.Contains(
        "5 Dec 2025: He Lifeng-Bessent-Greer video call on carrying out Busan. Vice premier and cabinet, video, readout only",
        OpenList("/engagements").FindAll("[data-testid=round-mark]").Select(m => m.GetAttribute("aria-label")));

    [Fact]
    public void Filter_IsKeptInFacetsPagesAndFiles()
    {
        var page = OpenList("/engagements?level=leaders&q=trump", Call);

        Assert.Contains(page.FindAll("h2"), h => h.TextContent.EndsWith(" of 69 engagements", StringComparison.Ordinal));
        Assert.All(page.FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-12-05", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.StartsWith("/engagements/export.csv?q=trump&level=leaders", page.Find("[data-testid=export-csv]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("q=trump", page.Find("ul[aria-label=Outcome] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("leaders", page.Find("form input[name=level]").GetAttribute("value"));
        Assert.Equal("/engagements?q=trump&level=leaders&asOf=2025-12-05#engagements-list", page.Find("a.past").GetAttribute("href"));
    }

    [Fact]
    public void BadValues_AreNamed_AndTheRestIsShown()
    {
        var page = OpenList("/engagements?level=kings&from=soon");

        Assert.Equal(2, page.FindAll("[data-testid=engagement-problem]").Count);
        Assert.NotEmpty(page.FindAll("[data-testid=engagements] > li"));
    }

    [Fact]
    public void NothingMatches_OffersAWayBack()
    {
        var page = OpenList("/engagements?q=zzz");

        Assert.Equal("No engagement matches", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/engagements", page.Find("[data-testid=empty] a").GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-testid=round-mark]"));
    }

    [Fact]
    public void DayBeforeTheFirstRound_SaysSo() =>
        Assert.Equal("No engagement is on record for this pair as of 1 Apr 2018", OpenList("/engagements", new(2018, 4, 1)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void LevelWithoutARound_AndOneWithASingleRound_AreSaidPlainly()
    {
        var page = OpenList("/engagements", new(2018, 5, 4));

        Assert.Equal(["Leaders", "0", "no round on record"], page.FindAll("[data-testid=gaps-leaders] > *").Select(c => c.TextContent.Trim()));
        Assert.Equal(["1", "0", "n/a", "n/a"], page.FindAll("[data-testid=gaps-vice-premier-cabinet] > *").Skip(1).Take(4).Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public void CallOf5December_ShowsBothReadoutsSideBySide_AndLineByLine()
    {
        var page = OpenRound("2025-12-05-video", Call);

        Assert.Equal("He Lifeng-Bessent-Greer video call on carrying out Busan", page.Find("h1").TextContent);
        Assert.Contains("Constructive; implementation of the Busan arrangement is going well", page.Find("[data-testid=readout-US] blockquote").TextContent, StringComparison.Ordinal);
        Assert.Contains("lengthen the cooperation list", page.Find("[data-testid=readout-CN] blockquote").TextContent, StringComparison.Ordinal);
        Assert.Equal(["US Constructive", "CN In-depth and constructive"], page.FindAll("[data-testid=both-say] p").Select(p => p.TextContent));
        Assert.Equal("China only 1", page.Find("[data-testid=only-CN] h4").TextContent);
        Assert.Equal("The record names no conflict about this round.", page.Find(".conflict p").TextContent);
        Assert.Equal("on track", page.Find("[data-testid=commitment-cn-busan-soy-12mmt] .tm-chip").TextContent);
        Assert.Contains("no measured progress yet", page.Find("[data-testid=commitment-cn-busan-soy-12mmt]").TextContent, StringComparison.Ordinal);
        Assert.Contains("what came of it is not yet known", page.Find(".aftermath").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ConflictThatTheRecordNames_IsShown() => Assert.Equal(
        "Disputed. One page calls it the sixth meeting of the economic group, the other of the financial group.",
        OpenRound("2024-10-31-fwg6").Find(".conflict .dispute").TextContent);

    [Fact]
    public void NoteBearsNoDay_SoItIsShownTodayOnly()
    {
        Assert.Contains("The meeting that the seed article describes", OpenRound("2025-12-05-video").Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("The meeting that the seed article describes", OpenRound("2025-12-05-video", Call).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-14-beijing")]
    [InlineData("never")]
    public void UnknownAndLaterRounds_AreAnsweredAlike(string id)
    {
        var page = OpenRound(id, Call);

        Assert.Equal($"No engagement '{id}' is on record as of 5 Dec 2025", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/engagements?asOf=2025-12-05", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        var (list, round) = Broken(answers: true);
        Services.AddSingleton(list).AddSingleton(round);

        foreach (var page in new IRenderedComponent<IComponent>[] { Show<EngagementsPage>(null), Show<EngagementPage>(null, "2025-12-05-video") })
        {
            Assert.Contains("could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
            page.Find("[data-testid=failed] button").Click();
            Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
        }
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        var (list, round) = Broken(answers: false);
        Services.AddSingleton(list).AddSingleton(round);

        Assert.NotEmpty(Show<EngagementsPage>(null).FindAll("[data-testid=loading]"));
        Assert.NotEmpty(Show<EngagementPage>(null, "2025-12-05-video").FindAll("[data-testid=loading]"));
    }

    private IRenderedComponent<EngagementsPage> OpenList(string address, DateOnly? asOf = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Show<EngagementsPage>(asOf);
    }

    private IRenderedComponent<EngagementPage> OpenRound(string id, DateOnly? asOf = null) => Show<EngagementPage>(asOf, id);

    private IRenderedComponent<T> Show<T>(DateOnly? asOf, string? id = null) where T : IComponent
    {
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<T>(p =>
        {
            p.AddCascadingValue(context);
            if (id is not null)
            {
                p.TryAdd(nameof(EngagementPage.Id), id);
            }
        });
    }

    private static (EngagementQueries, EngagementDossierQueries) Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var changes = new RecordChanges();
        var scoreboard = new SharedScoreboard(databases, changes, new(new()), Options.Create(new RelationshipOptions()));
        return (new(scoreboard), new(scoreboard, new(databases), new(databases, changes), databases));
    }
}
