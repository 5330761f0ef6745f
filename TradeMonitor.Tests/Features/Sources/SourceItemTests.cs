using Bunit;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Sources;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Sources;

/// <summary>A source on which very many rows rest.</summary>
public class SourceItemTests : BunitContext
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void InTheList_ShowsAFewRowsAndLeadsToTheRest()
    {
        var item = Open(1100, open: false);

        Assert.Equal(13, item.FindAll("details li").Count);
        Assert.Equal("and 1,088 rows more", item.Find("[data-testid=more-uses] a").TextContent);
        Assert.Equal("/sources?id=s1", item.Find("[data-testid=more-uses] a").GetAttribute("href"));
        Assert.Equal("1,100 developments rest on it", item.Find("summary").TextContent);
    }

    [Fact]
    public void OnItsOwn_ShowsFiveHundredAndSaysHowManyMore()
    {
        var item = Open(1100, open: true);

        Assert.Equal(501, item.FindAll("details li").Count);
        Assert.Equal("and 600 rows more", item.Find("[data-testid=more-uses]").TextContent.Trim());
    }

    [Fact]
    public void OfAnOrdinarySource_ShowsEveryRow()
    {
        var item = Open(12, open: false);

        Assert.Equal(12, item.FindAll("details li").Count);
        Assert.Empty(item.FindAll("[data-testid=more-uses]"));
    }

    private IRenderedComponent<SourceItem> Open(int rows, bool open)
    {
        var source = new Source { Id = "s1", Publisher = "USTR", Title = "Notice", Url = null, PublishedOn = null, Kind = SourceKind.Official, Note = null };
        SourceUse[] uses = [.. Enumerable.Range(0, rows).Select(i =>
            new SourceUse(new(CitationKind.Development, $"d{i}", Day), new($"Development {i}", "p1")))];
        return Render<SourceItem>(p => p
            .Add(c => c.Entry, new SourceEntry(source, uses)).Add(c => c.Open, open)
            .Add(c => c.AsOf, new AsOfContext(Day, Day, "us-cn", null, new(null, null))));
    }
}
