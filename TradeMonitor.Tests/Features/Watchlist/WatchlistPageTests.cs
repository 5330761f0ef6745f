using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Watchlist;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Watchlist;

/// <summary>The states of the watchlist over a store that answers, is late, or does not answer.</summary>
public sealed class WatchlistPageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    private const string Point = "cn-rare-earths";

    [Fact]
    public async Task NothingWatched_SaysWhatToDoNext()
    {
        var page = await OpenAsync(Role.Analyst);

        Assert.Contains("You watch nothing yet", page.Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/friction-points", page.Find("[data-testid=empty] a").GetAttribute("href"));
    }

    [Fact]
    public async Task WatchedPoint_StandsWithWhereItStands()
    {
        var page = await OpenAsync(Role.Analyst, watch: true);

        var row = page.Find("[data-testid=watched] li");
        Assert.Contains("China rare-earth licences", row.TextContent, StringComparison.Ordinal);
        Assert.Single(row.QuerySelectorAll("[data-testid=direction]"));
        Assert.Equal("Nothing unread", page.Find("h2").TextContent);
        Assert.Empty(page.FindAll("[data-testid=mark-read]"));
    }

    [Fact]
    public async Task StoreThatDoesNotAnswer_IsTold_AndCanBeAskedAgain()
    {
        var databases = new UnreliableDatabases(app.Services.GetRequiredService<IDbContextFactory<AppDb>>()) { Answers = false };
        var page = await OpenAsync(Role.Analyst, databases);
        Assert.Contains("The watchlist could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);

        databases.Answers = true;
        page.Find("[data-testid=failed] button").Click();

        page.WaitForAssertion(() => Assert.Contains("You watch nothing yet", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LateStore_IsWaitedForWithASkeleton()
    {
        var databases = new UnreliableDatabases(app.Services.GetRequiredService<IDbContextFactory<AppDb>>()) { Wait = UnreliableDatabases.Never };

        var page = await OpenAsync(Role.Analyst, databases);

        Assert.Contains("Reading the watchlist", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverMayNotWatchAnyMore_IsToldSo()
    {
        var page = await OpenAsync(Role.Reader);

        Assert.Contains("Watching takes the role of an analyst", page.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<WatchlistPage>> OpenAsync(Role role, UnreliableDatabases? databases = null, bool watch = false)
    {
        var current = People.Acting(app.Services, (await People.SignInAsync(app.Services, role)).Claims);
        var (scoreboard, today, changes) = (Get<SharedScoreboard>(), Get<Today>(), Get<WatchChanges>());
        var commands = new WatchCommands(current, Get<IDbContextFactory<AppDb>>(), Get<WriteGate>(), scoreboard, changes, today, TimeProvider.System);
        if (watch)
        {
            Assert.Null(await commands.WatchAsync(Point, PeopleStore.Stop));
        }

        Services.AddSingleton(new WatchDesk(new(current, databases ?? Get<IDbContextFactory<AppDb>>(), scoreboard, today), commands));
        return Render<WatchlistPage>(p => p.AddCascadingValue(new AsOfContext(TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(null, null))));
    }

    private T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();
}
