using Bunit;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.FrictionPoints;

[Collection(ListTests.Name)]
public class FrictionPointsPageTests(ListApp app) : ListPageContext(app)
{
    [Fact]
    public void WholeRecord_IsListedWithTheHarshestFirst()
    {
        var page = Page("/friction-points?asOf=2025-12-05");

        var rows = page.FindAll("tbody tr");
        Assert.Equal(47, rows.Count);
        Assert.Equal("Showing 47 of 47", page.Find("[data-testid=shown]").TextContent);
        Assert.Equal("descending", page.Find("th.level").GetAttribute("aria-sort"));
        double[] levels = [.. page.FindAll("tbody .figure").Select(f => double.Parse(f.TextContent, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(levels.OrderDescending(), levels);
    }

    [Fact]
    public void Table_SaysHowManyRowsThereAreAndEachWhichItIs()
    {
        var page = Page("/friction-points?asOf=2025-12-05");

        Assert.Equal("48", page.Find("[data-testid=grid]").GetAttribute("aria-rowcount"));
        Assert.Equal(Enumerable.Range(1, 48), page.FindAll("tr").Select(r => int.Parse(r.GetAttribute("aria-rowindex")!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Row_SaysWhereThePointStands()
    {
        var row = Page("/friction-points?asOf=2025-12-05").Find("[data-testid=fp-us-ieepa-fentanyl-tariff]");

        Assert.Equal("▼ Narrowing −56", row.QuerySelector("[data-testid=direction]")!.TextContent);
        Assert.Equal("Eased at 10%", row.QuerySelector("[data-testid=status]")!.TextContent);
        Assert.Contains("25 days ago", row.QuerySelector(".last")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/friction-points/us-ieepa-fentanyl-tariff?asOf=2025-12-05", row.QuerySelector("[data-row]")!.GetAttribute("href"));
    }

    [Fact]
    public void PointNotYetOpened_IsListedAsUnknownAndSaysWhenItOpens()
    {
        var row = Page("/friction-points?asOf=2025-12-05").Find("[data-testid=fp-us-122-surcharge]");

        Assert.Equal("unopened", row.ClassName);
        Assert.Equal("? Unknown", row.QuerySelector("[data-testid=direction]")!.TextContent);
        Assert.Null(row.QuerySelector("[data-testid=status]"));
        Assert.Contains("None known", row.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Facet_LeadsToANarrowerListAndBack()
    {
        var page = Page("/friction-points?asOf=2025-12-05");
        var narrowing = page.Find("[data-testid=facet-direction-narrowing]");
        Assert.Contains("16", narrowing.TextContent, StringComparison.Ordinal);

        Go(narrowing.GetAttribute("href")!);

        Assert.Equal(16, page.FindAll("tbody tr").Count);
        Assert.Equal("Showing 16 of 47", page.Find("[data-testid=shown]").TextContent);
        Assert.Equal("true", page.Find("[data-testid=facet-direction-narrowing]").GetAttribute("aria-checked"));
        Assert.Equal("/friction-points?asOf=2025-12-05", page.Find("[data-testid=facet-direction-narrowing]").GetAttribute("href"));
        Assert.Equal("/friction-points?asOf=2025-12-05", page.Find("[data-testid=clear-all]").GetAttribute("href"));
    }

    [Fact]
    public void SeveralValuesOfAFacet_AddUp()
    {
        var page = Page("/friction-points?category=tariff&asOf=2025-12-05");

        Go(page.Find("[data-testid=facet-category-port-fee]").GetAttribute("href")!);

        Assert.Equal(20, page.FindAll("tbody tr").Count);
        Assert.Contains("category=tariff,port-fee", Uri.UnescapeDataString(Navigation.Uri), StringComparison.Ordinal);
    }

    [Fact]
    public void Heading_SortsAndTurnsRound()
    {
        var page = Page("/friction-points?asOf=2025-12-05");

        Go(page.Find("[data-testid=sort-title]").GetAttribute("href")!);

        string[] titles = [.. page.FindAll("tbody [data-row]").Select(a => a.TextContent)];
        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
        Assert.Equal("ascending", page.Find("th.point").GetAttribute("aria-sort"));
        Assert.Equal("none", page.Find("th.level").GetAttribute("aria-sort"));
        Assert.EndsWith("sort=-title&asOf=2025-12-05", page.Find("[data-testid=sort-title]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypedSearch_GoesToTheAddressAfterAPause()
    {
        var page = Page("/friction-points?asOf=2025-12-05");

        page.Find("[data-testid=search]").Input("rare earth");

        await page.WaitForAssertionAsync(() => Assert.Equal("Showing 4 of 47", page.Find("[data-testid=shown]").TextContent), TimeSpan.FromSeconds(20));
        Assert.EndsWith("?q=rare%20earth&asOf=2025-12-05", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Take out the search rare earth", page.Find("[data-testid=chosen] a").GetAttribute("aria-label"));
    }

    [Fact]
    public void NothingFits_SaysWhatToDo()
    {
        var page = Page("/friction-points?q=%F0%9F%98%80");

        Assert.Contains("No friction point fits", page.Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/friction-points", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public void TwoChosen_CanBeCompared()
    {
        var page = Page("/friction-points?asOf=2025-12-05");
        Assert.Empty(page.FindAll("[data-testid=compare-bar]"));

        Go(page.Find("[data-testid=fp-cn-rare-earths] .pick a").GetAttribute("href")!);
        Assert.Contains("Choose one more", page.Find("[data-testid=compare-bar]").TextContent, StringComparison.Ordinal);
        Go(page.Find("[data-testid=fp-us-301-lists-1-3] .pick a").GetAttribute("href")!);

        Assert.Equal("Compare 2 points", page.Find("[data-testid=compare]").TextContent);
        Assert.Equal("/friction-points/compare?points=cn-rare-earths,us-301-lists-1-3&asOf=2025-12-05", page.Find("[data-testid=compare]").GetAttribute("href"));
    }

    [Fact]
    public void FourChosen_LeaveNoRoomForAFifth()
    {
        string[] ids = [.. ShippedRecord.FrictionPoints.Take(5).Select(p => p.Id)];

        var page = Page($"/friction-points?compare={string.Join(',', ids)}");

        Assert.Contains("at most 4 points can be compared", page.Find("[data-testid=filter-problems]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll($"[data-testid=fp-{ids[4]}] .pick a"));
        Assert.NotEmpty(page.FindAll($"[data-testid=fp-{ids[3]}] .pick a"));
    }

    [Fact]
    public void RecordThatDoesNotAnswer_IsToldAndCanBeAskedAgain()
    {
        ListApp.LendBroken(Services, answers: true);

        var page = Open("/friction-points");

        Assert.Contains("The friction points could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void RecordThatIsSlow_KeepsTheirPlace()
    {
        ListApp.LendBroken(Services, answers: false);

        Assert.NotEmpty(Open("/friction-points").FindAll("[data-testid=loading]"));
    }
}
