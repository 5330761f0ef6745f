using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Answers;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Answers;

public class AnswersPageTests(ShippedStore store) : BunitContext
{
    [Fact]
    public void FifthOfDecember2025_EachFigureStandsWithItsCounts()
    {
        var page = Open("/answers", new(2025, 12, 5));

        var threats = page.Find("[data-testid=figure-US-threats]");
        Assert.StartsWith("30 of 42 carried out", threats.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 withdrawn, 3 open", threats.TextContent, StringComparison.Ordinal);
        Assert.Contains("Median 21 days to the deed, of 30 cases", threats.TextContent, StringComparison.Ordinal);
        Assert.Contains("None answered, so no median", page.Find("[data-testid=figure-CN-easing]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Median 0 days (the same day) to the first answer", page.Find("[data-testid=figure-US-answers]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", string.Concat(page.FindAll("[data-testid^=figure]").Select(f => f.TextContent)), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=rows]"));
    }

    [Fact]
    public void Figure_LeadsToItsRows_AndAsManyStandThere()
    {
        foreach (var figure in Open("/answers", new(2025, 12, 5)).FindAll("[data-testid^=figure] a").Select(a => (Href: a.GetAttribute("href")!, a.TextContent)).ToList())
        {
            var rows = Open(figure.Href, new(2025, 12, 5)).FindAll("[data-testid=row]");

            var followed = rows.Count(r => r.QuerySelector(".tm-chip-strong") is not null);
            Assert.StartsWith($"{followed} of {rows.Count} ", figure.TextContent, StringComparison.Ordinal);
            Assert.Contains("asOf=2025-12-05", figure.Href, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Strip_HasADotForEachCase()
    {
        var page = Open("/answers", new(2025, 12, 5));

        Assert.Equal(30, page.FindAll("[data-testid=figure-US-threats] circle").Count);
        Assert.Contains("Median 21 days", page.Find("[data-testid=figure-US-threats] svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void ListOfOneResult_HoldsOnlyThat_AndOffersTheFilesOfExactlyThat()
    {
        var page = Open("/answers?actor=US&list=threats&result=withdrawn", new(2025, 12, 5));

        Assert.Equal(9, page.FindAll("[data-testid=row]").Count);
        Assert.All(page.FindAll("[data-testid=row] .tm-chip"), c => Assert.Equal("Withdrawn", c.TextContent));
        Assert.Contains("/answers/export.csv?actor=US&list=threats&result=withdrawn&asOf=2025-12-05", page.FindAll("a[download]").Select(a => a.GetAttribute("href")));
        Assert.Equal("Withdrawn", page.Find("nav [aria-current]").TextContent);
    }

    [Theory]
    [InlineData("actor=NL", "actor: 'NL' is not a side of this relationship; use US or CN.")]
    [InlineData("list=rumours", "list: 'rumours' is not a list; use threats, answers, easing.")]
    [InlineData("actor=us&list=threats&result=answered", "result: 'answered' is not a result of this list; use carried-out, withdrawn, open.")]
    public void BadValue_IsNamedWithItsFix(string query, string expected) =>
        Assert.Equal(expected, Open($"/answers?{query}").Find("[data-testid=answers-problem]").TextContent);

    [Fact]
    public void DayBeforeTheRecord_SaysSo() =>
        Assert.Equal("No threat and no deed of either side on record by 1 Jan 2018", Open("/answers", new(2018, 1, 1)).Find("[data-testid=empty] p").TextContent);

    [Fact]
    public void Codes_ThatCount_AreListed()
    {
        var rules = Open("/answers").Find(".rules").TextContent;

        Assert.Contains("threaten, announce:", rules, StringComparison.Ordinal);
        Assert.Contains("agree, announce-relief, pause, extend-pause, reduce, remove, expire, strike-down", rules, StringComparison.Ordinal);
        Assert.Contains("Only answers that a source names count", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        var page = Open("/answers", queries: Broken(answers: true));

        page.Find("[data-testid=failed] button").Click();
        Assert.Contains("Threats and answers could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton() => Assert.NotEmpty(Open("/answers", queries: Broken(answers: false)).FindAll("[data-testid=loading]"));

    private IRenderedComponent<AnswersPage> Open(string address, DateOnly? asOf = null, AnswersQueries? queries = null)
    {
        if (Services.All(s => s.ServiceType != typeof(AnswersQueries)))
        {
            Services.AddSingleton(queries ?? store.Services.GetRequiredService<AnswersQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<AnswersPage>(p => p.AddCascadingValue(context));
    }

    private static AnswersQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var changes = new RecordChanges();
        return new(new(databases, changes, new(new()), Options.Create(new RelationshipOptions())), new(databases), new(databases, changes));
    }
}
