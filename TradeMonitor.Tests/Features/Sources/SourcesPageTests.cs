using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Sources;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Sources;

public class SourcesPageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    [Fact]
    public void FirstPage_ListsFortySourcesWithWhatRestsOnThem()
    {
        var page = Open("/sources");

        Assert.Equal("788 sources", page.Find("section:not(.facets) > header h2").TextContent);
        Assert.Equal(SourceSearch.PageSize, page.FindAll("[data-testid=sources] > li").Count);
        Assert.Equal("Page 1 of 20", page.Find("nav[aria-label=Pages] .tm-muted").TextContent);
        Assert.All(page.FindAll(".title a"), a => Assert.Equal("noopener noreferrer external", a.GetAttribute("rel")));
    }

    [Fact]
    public void PastDay_StaysInEveryLink()
    {
        var page = Open("/sources?q=tariff&kind=official", new(2025, 4, 11));

        Assert.All(page.FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-04-11", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("q=tariff", page.Find("nav[aria-label='Order of the sources'] a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void SourceAskedFor_StandsOpenAboveTheList()
    {
        var page = Open("/sources?id=src-ey-nov25");

        Assert.True(page.Find(".opened details").HasAttribute("open"));
        Assert.Contains("White House lists further Chinese undertakings", page.Find(".opened").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("h2").Count(h => h.TextContent.Contains("source", StringComparison.Ordinal)));
    }

    [Fact]
    public void SourceNotOnRecord_IsSaid() =>
        Assert.Equal("No source 'src-none' is known as of 23 Nov 2026", Open("/sources?id=src-none").Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void NothingMatches_OffersAWayBack()
    {
        var page = Open("/sources?q=%F0%9F%90%BC%27%3B%20DROP");

        Assert.Equal("No source matches", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/sources", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public void UnknownView_IsNamed_AndTheSourcesAreShown()
    {
        var page = Open("/sources?view=rumours");

        Assert.Equal("view: 'rumours' is not a part of this screen; known are sources, disputes, claims.", page.Find("[data-testid=source-problem]").TextContent);
        Assert.NotEmpty(page.FindAll("[data-testid=sources]"));
    }

    [Fact]
    public void Disputes_ShowAccountsAndSourcesSideBySide()
    {
        var page = Open("/sources?view=disputes");

        Assert.Equal(11, page.FindAll("[data-testid=dispute]").Count);
        Assert.Equal(["China says that the measure ceases", "US texts and PIIE speak of a suspension, to 31 December 2026."],
            page.FindAll("[id='2025-11-10-cn-farm-duties-end'] blockquote").Select(b => b.TextContent));
        Assert.Equal(4, page.FindAll("[id='2025-11-10-cn-farm-duties-end'] ul > li").Count);
    }

    [Fact]
    public void Claims_AreSummedUp_AndEachHasItsVerdictInWords()
    {
        var page = Open("/sources?view=claims");

        Assert.Equal("32 claims checked: 21 supported, 3 contradicted, 8 not checkable.", page.Find("[data-testid=claim-summary]").TextContent.Trim());
        Assert.Equal("✕ Contradicted", page.Find("#c08 [data-testid=verdict]").TextContent);
    }

    [Theory]
    [InlineData("claims", 2025, "No claim can be checked as of 1 Apr 2025")]
    [InlineData("disputes", 2020, "No fact is disputed as of 1 Apr 2020")]
    public void DayBeforeAnyClaimOrDispute_SaysSo(string view, int year, string expected) =>
        Assert.Equal(expected, Open($"/sources?view={view}", new(year, 4, 1)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        Services.AddSingleton(Broken(answers: true));

        var page = Open("/sources", withQueries: false);

        Assert.Contains("The sources could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: false));

        Assert.NotEmpty(Open("/sources", withQueries: false).FindAll("[data-testid=loading]"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/x")]
    [InlineData(null)]
    public void AddressThatIsNotOfTheWeb_IsNoLink(string? url)
    {
        var link = Render<SourceLink>(p => p.Add(l => l.Source, new()
        { Id = "s", Publisher = "P", Title = "T", Url = url, PublishedOn = null, Kind = Web.Domain.SourceKind.Press, Note = null }));

        Assert.Empty(link.FindAll("a"));
        Assert.Equal("T", link.Find("span").TextContent);
    }

    [Fact]
    public async Task WithoutACircuit_PagesAndPartsAreReadable()
    {
        var client = app.CreateClient();

        var second = await client.GetStringAsync(new Uri("/sources?page=2", UriKind.Relative), TestContext.Current.CancellationToken);
        var claims = await client.GetStringAsync(new Uri("/sources?view=claims", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Page 2 of 20", second, StringComparison.Ordinal);
        Assert.Equal(32, claims.Split("data-testid=\"claim\"").Length - 1);
    }

    private IRenderedComponent<SourcesPage> Open(string address, DateOnly? asOf = null, bool withQueries = true)
    {
        if (withQueries)
        {
            Services.AddSingleton(app.Services.GetRequiredService<SourceQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var day = asOf ?? TradeMonitorApp.Today;
        var context = new AsOfContext(day, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<SourcesPage>(p => p.AddCascadingValue(context));
    }

    private static SourceQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var scoreboard = new SharedScoreboard(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions()));
        return new(scoreboard, new(databases), databases);
    }
}
