using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class FrictionPointPageTests : BunitContext
{
    private static readonly DateOnly Day = new(2025, 12, 5);
    private readonly PointDossiers _dossiers;

    public FrictionPointPageTests(PointDossiers dossiers)
    {
        _dossiers = dossiers;
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Charts/Chart.razor.js").SetupModule(i => i.Identifier == "mount");
        Services.AddSingleton(new ScoringMethod(new()));
    }

    [Fact]
    public void NarrowingTariff_TellsWhereItStandsAndWhy()
    {
        var page = Open(PointDossiers.Fentanyl, Day);

        Assert.Equal("US fentanyl emergency tariff on China", page.Find("h1").TextContent);
        Assert.Equal("▼ Narrowing −56", Text(page.Find("[data-testid=direction]").TextContent));
        Assert.Equal("Eased at 10%", Text(page.Find("[data-testid=status]").TextContent));
        Assert.Contains("last development 25 days ago", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Why narrowing", page.Find("[data-testid=why]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("−56.1", Text(page.Find("[data-testid=why-sum]").TextContent), StringComparison.Ordinal);
        foreach (var chart in new[] { "status", "rate", "direction", "level" })
        {
            Assert.Single(page.FindAll($"[data-testid=chart-{chart}]"));
        }
    }

    [Fact]
    public void NoRateOnRecord_LeavesTheRateChartOut()
    {
        var page = Open("cn-rare-earths", Day);

        Assert.Empty(page.FindAll("[data-testid=chart-rate]"));
        Assert.Single(page.FindAll("[data-testid=chart-level]"));
    }

    [Fact]
    public void Tariff_MayHaveAnIndicatorBelowItsCharts()
    {
        var page = Open(PointDossiers.Fentanyl, Day, "?indicator=piie-us-tariff-on-china");

        Assert.Contains("47.5% on 14 Nov 2025", page.Find("[data-testid=chart-beside]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void IndicatorNotOnRecord_IsNamed() =>
        Assert.Contains("indicator: the record has no series called 'gdp'.", Open(PointDossiers.Fentanyl, Day, "?indicator=gdp").Markup, StringComparison.Ordinal);

    [Fact]
    public void PointThatIsNoTariff_OffersNoIndicator() =>
        Assert.Empty(Open("cn-rare-earths", Day, "?indicator=piie-us-tariff-on-china").FindAll("[data-testid=beside], [data-testid=chart-beside]"));

    [Fact]
    public void Undertaking_HasNoLevelButItsCommitments()
    {
        var page = Open("phase-one-purchases", Day);

        Assert.Empty(page.FindAll("[data-testid=chart-level]"));
        Assert.Contains("none by method", page.Find("[data-testid=why-level]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void UnopenedPoint_SaysSoAndIsUnknown()
    {
        var page = Open(PointDossiers.Fentanyl, new(2019, 6, 1));

        Assert.Single(page.FindAll("[data-testid=unopened]"));
        Assert.Equal("? Unknown", Text(page.Find("[data-testid=direction]").TextContent));
        Assert.Equal("No status yet", Text(page.Find("[data-testid=status]").TextContent));
        Assert.Equal(2, page.FindAll("[data-testid=empty]").Count);
    }

    [Fact]
    public void LongSilence_IsNotCalledCalm()
    {
        var page = Open("phase-one-purchases", TradeMonitorApp.Today);

        Assert.Contains("nothing new since", page.Find("[data-testid=stale]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Deeds_AreToldFromWordsByTheAddress()
    {
        var page = Open(PointDossiers.Fentanyl, Day, "?show=deeds");

        Assert.Equal(3, page.FindAll(".item").Count);
        Assert.Equal("Deeds 3", page.Find("nav[aria-label='Which developments'] [aria-current]").TextContent);
    }

    [Fact]
    public void Marker_LeadsToItsDevelopmentInTheList()
    {
        var page = Open(PointDossiers.Fentanyl, Day, "?range=1y&show=words");
        var cut = page.FindComponents<Chart>().Single(c => c.Instance.Model.Name == "direction");

        cut.InvokeAsync(() => cut.Instance.MarkerChosen.InvokeAsync("2025-11-10-us-fentanyl-10pct"));

        var address = Services.GetRequiredService<NavigationManager>().Uri;
        Assert.EndsWith("?range=1y&show=words&dev=2025-11-10-us-fentanyl-10pct#dev-2025-11-10-us-fentanyl-10pct", address, StringComparison.Ordinal);
    }

    [Fact]
    public void OriginalOfASource_OpensWithoutHandingAnythingOver()
    {
        var page = Open(PointDossiers.Fentanyl, Day);

        var links = page.FindAll(".sources a[href^=http]");
        Assert.NotEmpty(links);
        Assert.All(links, a => Assert.Equal("noopener noreferrer external", a.GetAttribute("rel")));
    }

    [Fact]
    public void DisputedDevelopment_SaysWhoSaysWhat()
    {
        var page = Open("cn-rare-earths", Day);

        Assert.Contains("China says that the April 2025 controls are not cancelled", page.Find(".item.disputed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatAnswersLate_ShowsItsPlaceMeanwhile()
    {
        var page = Open(PointDossiers.Fentanyl, Day, queries: Broken(UnreliableDatabases.Broken(answers: false)));

        Assert.Equal(2, page.FindAll("[data-testid=loading]").Count);
        Assert.Single(page.FindAll("h1"));
    }

    [Fact]
    public void StoreThatFails_SaysSoAndOffersAnotherTry()
    {
        var page = Open(PointDossiers.Fentanyl, Day, queries: Broken(UnreliableDatabases.Broken(answers: true)));

        Assert.Contains("could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Try again", page.Find("[data-testid=failed] button").TextContent);
    }

    private static string Text(string markup) => string.Join(' ', markup.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DossierQueries Broken(Microsoft.EntityFrameworkCore.IDbContextFactory<AppDb> databases)
    {
        var method = new ScoringMethod(new());
        return new(new(databases, new RecordChanges(), method, Options.Create(new RelationshipOptions())), new(new(databases), databases), databases, method);
    }

    private IRenderedComponent<FrictionPointPage> Open(string id, DateOnly asOf, string query = "", DossierQueries? queries = null)
    {
        Services.AddSingleton(queries ?? _dossiers.Queries);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/friction-points/{id}{query}");
        var context = new AsOfContext(asOf, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<FrictionPointPage>(p => p.Add(c => c.Id, id).AddCascadingValue(context));
    }
}
