using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Overview;

public class OverviewPageTests : BunitContext
{
    private static readonly RelationshipOption[] Pairs = [new("us-cn", "United States – China"), new("cn-nl", "China – Netherlands")];
    private readonly ShippedStore _store;

    public OverviewPageTests(ShippedStore store)
    {
        _store = store;
        JSInterop.Mode = JSRuntimeMode.Loose; // the chart's and the map's modules are tested with Charts
    }

    [Fact]
    public void FifthOfDecember2025_IsReadAsNarrowing()
    {
        var page = Open("/?asOf=2025-12-05");

        Assert.Equal("▼ Narrowing since 30 Oct 2025", page.Find("h1").TextContent.Trim());
        var reading = page.Find("[data-testid=reading]").TextContent;
        Assert.Contains("Tension index 35.9 of 100 (90% interval", reading, StringComparison.Ordinal);
        Assert.Contains("Of 47 friction points, none escalate and 16 narrow.", reading, StringComparison.Ordinal);
        Assert.Contains("2 of 4 tests of sustained reduction hold.", reading, StringComparison.Ordinal);
        Assert.Single(page.FindAll("h1"));
    }

    [Fact]
    public void FourTests_SayEachWhetherItHolds()
    {
        var tests = Open("/?asOf=2025-12-05").FindAll("[data-testid=reduction-tests] li").Select(t => (t.QuerySelector(".name")!.TextContent, t.QuerySelector(".verdict")!.TextContent)).ToArray();

        Assert.Equal(4, tests.Length);
        Assert.Equal(["Not held", "Held", "Held", "Not held"], tests.Select(t => t.Item2));
        Assert.StartsWith("✗ Never escalating", tests[0].Item1, StringComparison.Ordinal);
    }

    [Fact]
    public void Tiles_LeadToTheListOfTheirDirection()
    {
        var page = Open("/?asOf=2025-12-05");

        Assert.Equal("/friction-points?direction=narrowing&asOf=2025-12-05", page.Find("[data-testid=count-narrowing]").GetAttribute("href"));
        Assert.Contains("▼ 16", page.Find("[data-testid=count-narrowing] .figure").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 unknown", page.Find("[data-testid=count-holding]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Today_SaysThatNothingIsOnRecordLately()
    {
        var page = Open("/");

        Assert.Contains("Nothing on record since 1 Oct 2026", page.Find("[data-testid=quiet]").TextContent, StringComparison.Ordinal);
        Assert.Contains("not the same as calm", page.Find("[data-testid=reading]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_OpensTheDevelopmentsOfItsMonth()
    {
        var page = Open("/?asOf=2025-12-05&cell=us-ieepa-fentanyl-tariff~2025-11");

        var month = page.Find("[data-testid=month]");
        var expected = ShippedRecord.Developments.Where(d => d.FrictionPoints.Contains("us-ieepa-fentanyl-tariff") && d.Date is { Year: 2025, Month: 11 }).Select(d => d.Headline);
        Assert.Equal(expected.Order(), month.QuerySelectorAll(".headline").Select(h => h.TextContent).Order());
    }

    [Fact]
    public void QuietCell_SaysThatThereIsNothing()
    {
        Assert.Contains("No development on record", Open("/?asOf=2025-12-05&cell=us-ieepa-fentanyl-tariff~2024-03").Find("[data-testid=month]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?cell=nonsense", "cell: 'nonsense' is not a point and a month.")]
    [InlineData("/?cell=no-such-point~2025-10", "no friction point called 'no-such-point'")]
    [InlineData("/?range=9y", "range: '9y' is not a range; use 3m, 6m, 2y, all. Showing the last two years.")]
    public void BadParameter_IsNamed_AndThePageIsShown(string address, string sentence)
    {
        var page = Open(address);

        Assert.Contains(sentence, page.Find("[data-testid=overview-problem]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=chart-tension]"));
    }

    [Fact]
    public void AllPoints_ShowsEveryRowOfTheMap()
    {
        Assert.Equal(47, Open("/?asOf=2025-12-05&points=all").FindAll("[data-testid=heat-friction] tbody tr").Count);
        Assert.Equal(FrictionMap.FirstRows, Open("/?asOf=2025-12-05").FindAll("[data-testid=heat-friction] tbody tr").Count);
    }

    [Fact]
    public void Indicator_IsDrawnBelowOnTheSameDays()
    {
        var page = Open("/?asOf=2025-12-05&indicator=us-goods-imports-from-china");

        Assert.Contains("US goods imports from China, monthly (Census): $21.0bn in Nov 2025", page.Find("[data-testid=chart-beside]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            page.Find("[data-testid=chart-tension] .tick.year").TextContent, page.Find("[data-testid=chart-beside] .tick.year").TextContent);
        Assert.Equal(9, page.FindAll("[data-testid=beside] li").Count);
        Assert.Empty(Open("/?asOf=2025-12-05").FindAll("[data-testid=chart-beside]"));
    }

    [Fact]
    public void IndicatorThatHadEnded_IsToldInASentence()
    {
        var page = Open("/?asOf=2025-12-05&range=6m&indicator=us-goods-exports-to-china");

        Assert.Contains("ends in Dec 2022. No figure lies on the days shown.", page.Find("[data-testid=beside-none]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=chart-beside]"));
    }

    [Fact]
    public void IndicatorNotOnRecord_IsNamed() => Assert.Contains(
        "indicator: this relationship has no series called 'gdp'.", Open("/?indicator=gdp").Find("[data-testid=overview-problem]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void DayBeforeTheRecord_IsUnknown()
    {
        var page = Open("/?asOf=2010-01-01");

        Assert.Equal("? Unknown: nothing to judge by on record up to 1 Jan 2010", page.Find("h1").TextContent.Trim());
        Assert.Contains("Nothing on record by this day", page.Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-testid=nothing-yet]"));
    }

    [Fact]
    public void OtherPair_HasItsOwnReading()
    {
        var points = ShippedRecord.FrictionPoints.Count(p => p.IsBetween("CN", "NL"));

        Assert.Contains($"Of {points} friction point", Open("/?relationship=cn-nl").Find("[data-testid=reading]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyRecord_TellsHowToImport()
    {
        await using var empty = new RecordStore();
        await empty.InitializeAsync();

        var page = Open("/", empty.Services.GetRequiredService<OverviewQueries>());

        Assert.Equal("Overview", page.Find("h1").TextContent);
        Assert.Contains("import PATH", page.Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatFails_OffersAnotherTry()
    {
        var page = Open("/", Over(UnreliableDatabases.Broken(answers: true)));

        Assert.Equal("Overview", page.Find("h1").TextContent);
        Assert.NotNull(page.Find("[data-testid=failed] button"));
    }

    [Fact]
    public void StoreThatHasNotAnswered_ShowsASkeleton()
    {
        var page = Open("/", Over(UnreliableDatabases.Broken(answers: false)), answers: false);

        Assert.Single(page.FindAll("h1"));
        Assert.NotEmpty(page.FindAll("[data-testid=loading]"));
    }

    private static OverviewQueries Over(IDbContextFactory<AppDb> databases)
    {
        var method = new ScoringMethod(new());
        return new(new SharedScoreboard(databases, new RecordChanges(), method, Options.Create(new RelationshipOptions())), new DevelopmentTexts(databases), databases, method);
    }

    private IRenderedComponent<CascadingValue<AsOfContext>> Open(string address, OverviewQueries? queries = null, bool answers = true)
    {
        if (!Services.IsProviderInitialized)
        {
            Services.AddSingleton(queries ?? _store.Services.GetRequiredService<OverviewQueries>());
        }

        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(address);
        var asOf = AsOfContext.Read(new(navigation.Uri), TradeMonitorApp.Today, Pairs);
        var page = Render<CascadingValue<AsOfContext>>(p => p.Add(c => c.Value, asOf).AddChildContent<OverviewPage>());
        if (answers)
        {
            page.WaitForState(() => page.FindAll("[data-testid=loading]").Count == 0, TimeSpan.FromSeconds(30));
        }

        return page;
    }
}
