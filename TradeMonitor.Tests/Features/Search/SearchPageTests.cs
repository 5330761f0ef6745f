using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Search;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Search;

public class SearchPageTests(ShippedStore store) : BunitContext
{
    [Fact]
    public void Results_HaveKindDateExcerptAndLink_WithTheWordsMarked()
    {
        var page = Open("/search?q=rare+earths&kind=developments");

        var hit = page.Find("[data-testid=hit-developments-2025-04-04-cn-seven-rare-earths]");
        Assert.Equal("/friction-points/cn-rare-earths?dev=2025-04-04-cn-seven-rare-earths#dev-2025-04-04-cn-seven-rare-earths", hit.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal(["rare", "earths"], hit.QuerySelectorAll(".title mark").Select(m => m.TextContent));
        Assert.Equal(["Development", "4 Apr 2025"], hit.QuerySelectorAll(".meta > span").Select(s => s.TextContent));
    }

    [Fact]
    public void Kinds_AreLinksWithCounts_ThatAddUp()
    {
        var page = Open("/search?q=soybeans");

        var counts = page.FindAll("nav[aria-label='Kinds of rows'] .tm-number").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(counts[0], counts[1..].Sum());
        Assert.Equal($"{counts[0]} rows", page.Find("h2").TextContent);
        Assert.Equal("/search?q=soybeans&kind=friction-points", page.FindAll("nav[aria-label='Kinds of rows'] a")[1].GetAttribute("href"));
    }

    [Fact]
    public void PastDay_StaysInEveryLink() =>
        Assert.All(Open("/search?q=tariff", new(2025, 4, 11)).FindAll("a[href^='/']"), a => Assert.Contains("asOf=2025-04-11", a.GetAttribute("href"), StringComparison.Ordinal));

    [Fact]
    public void MistypedWord_IsSaid() =>
        Assert.Equal("Showing results for soybean; nothing for soybaen.", Open("/search?q=soybaen").Find("[data-testid=taken]").TextContent.Trim());

    [Fact]
    public void NothingFound_SaysWhatToDo() =>
        Assert.Equal("Nothing on record as of 23 Nov 2026 holds “xyzzyx”", Open("/search?q=xyzzyx").Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void NothingAsked_OffersExamples()
    {
        var page = Open("/search");

        Assert.Equal("What are you looking for?", page.Find("[data-testid=empty] p").TextContent);
        Assert.Equal("/search?q=soybeans", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search?q=%3F%3F", "q: '??' holds no letter and no digit. Use words, such as soybeans or Section 301.")]
    [InlineData("/search?q=tariff&page=x", "page: 'x' is not a page number; showing the first. Use a whole number from 1 on.")]
    [InlineData("/search?q=tariff&kind=rumours", "kind: 'rumours' is not searched; known are friction-points, developments, engagements, commitments, deadlines, cooperation, sources.")]
    public void BadValue_IsNamed(string address, string expected) => Assert.Equal(expected, Open(address).Find("[data-testid=search-problem]").TextContent);

    [Fact]
    public void Pages_AreBounded()
    {
        var page = Open("/search?q=tariff&page=9999");

        Assert.Matches(@"^Page (\d+) of \1$", page.Find("nav[aria-label=Pages] .tm-muted").TextContent);
        Assert.Empty(page.FindAll("a[rel=next]"));
        Assert.NotEmpty(page.FindAll("[data-testid=hits] > li"));
    }

    [Fact]
    public void Form_AsksAnew_AndKeepsTheKind()
    {
        var page = Open("/search?q=tariff&kind=sources", new(2025, 4, 11));

        page.Find("input[type=search]").Change("port fee");
        page.Find("form").Submit();

        Assert.EndsWith("/search?q=port%20fee&kind=sources&asOf=2025-04-11", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "failed")]
    [InlineData(false, "loading")]
    public void StoreThatFailsOrIsSlow_IsShownAsSuch(bool answers, string expected)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var scoreboard = new SharedScoreboard(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions()));
        Services.AddSingleton(new SearchQueries(scoreboard, new(databases), databases));

        Assert.NotEmpty(Open("/search?q=tariff", lend: false).FindAll($"[data-testid={expected}]"));
    }

    private IRenderedComponent<SearchPage> Open(string address, DateOnly? asOf = null, bool lend = true)
    {
        if (lend)
        {
            store.LendTo(Services);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SearchPage>(p => p.AddCascadingValue(new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null))));
    }
}
