using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class MainLayoutTests : BunitContext
{
    public MainLayoutTests(ShippedStore store)
    {
        store.LendTo(Services);
        Services.AddSingleton(store.Services.GetRequiredService<TradeMonitor.Web.Scoreboard.SharedScoreboard>());
        Services.AddSingleton(TimeProvider.System);
        AddAuthorization();
        Services.AddScoped<ThemeChoice>();
        Services.AddSingleton(new Today(TimeProvider.System,
            new ConfigurationBuilder().AddInMemoryCollection([new("TradeMonitor:Today", "2026-11-23")]).Build()));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void PastDay_ReachesThePage_AndEveryLinkOfTheMenu()
    {
        var layout = Layout("/method?asOf=2025-04-11");

        Assert.Equal("as of 11 Apr 2025", layout.Find("#page").TextContent);
        Assert.All(layout.FindAll("nav a"), a => Assert.EndsWith("?asOf=2025-04-11", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(layout.FindAll("[data-testid=as-of-problem]"));
    }

    [Fact]
    public void BadDay_IsToldOnThePage_AndTodayIsShown()
    {
        var layout = Layout("/?asOf=2025-13-40");

        Assert.Equal("asOf: '2025-13-40' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD.", layout.Find("[data-testid=as-of-problem]").TextContent);
        Assert.Equal("as of 23 Nov 2026", layout.Find("#page").TextContent);
    }

    [Fact]
    public void PageThatFails_LeavesTheFrame_AndGivesAnId()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/");

        var layout = Render<MainLayout>(p => p.Add(l => l.Body, b => { b.OpenComponent<Failing>(0); b.CloseComponent(); }));

        Assert.Equal("This page could not be shown", layout.Find("main h1").TextContent);
        Assert.Matches("error [0-9a-f]{8}", layout.Find("[data-testid=failed]").TextContent);
        Assert.NotEmpty(layout.FindAll("nav a"));
    }

    [Fact]
    public void UnknownAddress_OffersSearchAndTheList()
    {
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, b => { b.OpenComponent<NotFoundPage>(0); b.CloseComponent(); }));

        Assert.Equal("There is nothing at this address", layout.Find("h1").TextContent);
        Assert.Equal("/friction-points", layout.Find("main a").GetAttribute("href"));
        layout.Find("main input[type=search]").Input("soybeans & ships");
        layout.Find("main form").Submit();
        Assert.EndsWith("/search?q=soybeans%20%26%20ships", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_SaysHowManyPoints_AndHowOldTheRecordIs()
    {
        var layout = Layout("/");

        Assert.Equal("47", layout.Find("nav .tm-count").TextContent);
        Assert.Contains("1 Oct 2026, 53 days ago", layout.Find("[data-testid=record-age]").TextContent, StringComparison.Ordinal);
        Assert.Equal("United States – China", layout.Find("[data-testid=relationship] option").TextContent);
    }

    [Fact]
    public void OtherPair_IsTakenFromTheAddress_InEitherOrder()
    {
        var layout = Layout("/method?relationship=cn-nl");

        Assert.Empty(layout.FindAll("[data-testid=as-of-problem]"));
        Assert.All(layout.FindAll("nav a"), a => Assert.Contains("relationship=cn-nl", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void DayBeforeTheRecord_HasNoAgeToTell()
    {
        Assert.Empty(Layout("/?asOf=2017-01-01").FindAll("[data-testid=record-age]"));
    }

    private IRenderedComponent<MainLayout> Layout(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<MainLayout>(p => p.Add(l => l.Body, b => { b.OpenComponent<Page>(0); b.CloseComponent(); }));
    }

    private sealed class Page : ComponentBase
    {
        [CascadingParameter] public required AsOfContext AsOf { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, $"<p id=page>as of {Formats.Day(AsOf.Day)}</p>");
    }

    private sealed class Failing : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("boom");
    }
}
