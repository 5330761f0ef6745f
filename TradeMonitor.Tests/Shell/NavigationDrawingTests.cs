using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

/// <summary>What a click draws, with the router that the product has: the page once, and of what is within it that which changes.</summary>
public sealed class NavigationDrawingTests : LivePageContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void AnotherOrderOfTheList_DrawsThePageOnce_AndNotTheMenuOfScreens()
    {
        var app = Open("/friction-points");
        var (page, menu, search) = (Drawings(app), app.FindComponent<NavigationMenu>(), app.FindComponent<SearchBox>());
        var (drawn, drawnMenu, drawnSearch) = (page.RenderCount, menu.RenderCount, search.RenderCount);

        Navigation.NavigateTo("/friction-points?sort=-level");

        Assert.Equal("descending", app.Find("th.level").GetAttribute("aria-sort"));
        Assert.Equal((drawn + 1, drawnMenu, drawnSearch), (page.RenderCount, menu.RenderCount, search.RenderCount));
        Assert.EndsWith("sort=-level", app.FindComponent<AccountMenu>().Instance.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void SameAddressAgain_DrawsNoPage()
    {
        var app = Open("/friction-points?direction=narrowing&category=tariff");
        var page = Drawings(app);
        var drawn = page.RenderCount;

        Navigation.NavigateTo("/friction-points?direction=narrowing&category=tariff");

        Assert.Equal(drawn, page.RenderCount);
    }

    [Fact]
    public void AnotherRange_DrawsTheChart_AndNotTheFiguresBesideIt()
    {
        var app = Open("/");
        var (page, tiles, reasons, map) = (Drawings(app), app.FindComponent<Tiles>(), app.FindComponent<WhyReading>(), app.FindComponent<HeatMap>());
        var drawn = (page.RenderCount, tiles.RenderCount, reasons.RenderCount);

        Navigation.NavigateTo("/?range=3m");

        Assert.Equal("true", app.Find(".tm-segments a[href='/?range=3m']").GetAttribute("aria-current"));
        Assert.Equal((drawn.Item1 + 1, drawn.Item2, drawn.Item3), (page.RenderCount, tiles.RenderCount, reasons.RenderCount));
        Assert.All(map.FindAll("td a"), a => Assert.Contains("range=3m", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Same(map.Instance, app.FindComponent<HeatMap>().Instance);
    }

    [Fact]
    public void AnotherDay_DrawsThePageOnce_AsOfThatDay()
    {
        var app = Open("/");
        var page = Drawings(app);
        var drawn = page.RenderCount;

        Navigation.NavigateTo("/?asOf=2025-01-20");
        app.WaitForAssertion(() => Assert.Contains("Friction points", app.Find("nav").TextContent, StringComparison.Ordinal), Patience);

        Assert.InRange(page.RenderCount, drawn + 1, drawn + 2); // with the new day, and where it is not ready at once a second time
        Assert.Equal(new DateOnly(2025, 1, 20), app.FindComponent<OverviewPage>().Instance.AsOf.Day);
        Assert.All(app.FindAll("nav[aria-label=Screens] a"), a => Assert.EndsWith("asOf=2025-01-20", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void DeedsOnly_DrawsThePointOnce()
    {
        var app = Open("/friction-points/p1");
        var page = Drawings(app);
        var drawn = page.RenderCount;

        Navigation.NavigateTo("/friction-points/p1?show=deeds");

        Assert.Equal(drawn + 1, page.RenderCount);
        Assert.Contains("show=deeds", app.Find("[data-testid=why] a[href*='dev=']").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void FormBesideThePoint_StaysOpenWhereALinkOfThePageIsFollowed()
    {
        var app = Open("/friction-points/p1");

        Navigation.NavigateTo("/friction-points/p1?edit=status&of=p1");

        Assert.Contains("edit=status", app.Find("[data-testid=why] a[href*='dev=']").GetAttribute("href"), StringComparison.Ordinal);
        Navigation.NavigateTo("/friction-points/p1");
        Assert.DoesNotContain("edit=status", app.Find("[data-testid=why] a[href*='dev=']").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_DrawsTheFiguresAnew_AndNotTheFrame()
    {
        var app = Open("/");
        var (menu, day, pairs) = (app.FindComponent<NavigationMenu>(), app.FindComponent<AsOfControl>(), app.FindComponent<RelationshipPicker>());
        var drawn = (menu.RenderCount, day.RenderCount, pairs.RenderCount);
        var before = app.Find("[data-testid=reading]").TextContent;

        await EditAsync(Edits.Eased());

        app.WaitForAssertion(() => Assert.NotEqual(before, app.Find("[data-testid=reading]").TextContent), Patience);
        Assert.Equal(drawn, (menu.RenderCount, day.RenderCount, pairs.RenderCount));
    }

    // A page counts what is drawn within it too; its title is drawn with the page itself, and then only.
    private static IRenderedComponent<PageTitle> Drawings(IRenderedComponent<Routes> app) => app.FindComponent<PageTitle>();

    private IRenderedComponent<Routes> Open(string address)
    {
        Reader.SetAuthorized("Ada").SetPolicies([.. Policies.All]);
        Navigation.NavigateTo(address);
        var app = Render<Routes>();
        app.WaitForState(() => app.FindAll("[data-testid=loading]").Count == 0, Patience);
        return app;
    }
}
