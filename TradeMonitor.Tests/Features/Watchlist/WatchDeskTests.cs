using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Watchlist;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Watchlist;

/// <summary>What an open page knows of its reader's watchlist while the store falls silent for a moment.</summary>
public sealed class WatchDeskTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const string Point = "cn-rare-earths";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadingThatFails_LeavesWhatWasKnown_AndWhoseItIs()
    {
        var (desk, databases) = await OpenAsync();
        var person = desk.PersonId;

        databases.Answers = false;
        desk.HearOfChange();
        await Assert.ThrowsAsync<SqliteException>(() => desk.ReadAsync(Stop));

        Assert.NotNull(person);
        Assert.Equal(person, desk.PersonId);
        Assert.Equal([Point], desk.Watched().Ids);
    }

    [Fact]
    public async Task WatchedPoint_CanBeLeftAfterAReadingThatFailed()
    {
        var (desk, databases) = await OpenAsync();
        databases.Answers = false;
        desk.HearOfChange();
        await Assert.ThrowsAsync<SqliteException>(() => desk.ReadAsync(Stop));
        databases.Answers = true;

        Assert.Null(await desk.ToggleAsync(Point));

        Assert.Empty((await desk.ReadAsync(Stop))!.Watched);
    }

    private async Task<(WatchDesk Desk, UnreliableDatabases Databases)> OpenAsync()
    {
        var current = People.Acting(app.Services, (await People.SignInAsync(app.Services, Role.Analyst)).Claims);
        var databases = new UnreliableDatabases(Get<IDbContextFactory<AppDb>>());
        var commands = new WatchCommands(
            current, Get<IDbContextFactory<AppDb>>(), Get<WriteGate>(), Get<SharedScoreboard>(), Get<WatchChanges>(), Get<Today>(), TimeProvider.System);
        var desk = new WatchDesk(new(current, databases, Get<SharedScoreboard>(), Get<Today>()), commands);
        Assert.Null(await commands.WatchAsync(Point, Stop));
        await desk.ReadAsync(Stop);
        return (desk, databases);
    }

    private T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();
}
