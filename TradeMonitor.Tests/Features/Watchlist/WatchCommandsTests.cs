using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Watching;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Watchlist;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Watchlist;

/// <summary>Who may watch, and what they are told, asked of commands and queries over a real store.</summary>
public sealed class WatchCommandsTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const string Point = "cn-rare-earths";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Role?, bool> Roles => new() { { null, false }, { Role.Reader, false }, { Role.Analyst, true }, { Role.TeamLead, true }, { Role.Administrator, true } };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Watching_TakesAnAnalyst(Role? role, bool allowed)
    {
        var (commands, queries) = Acting(role is { } known ? (await People.SignInAsync(app.Services, known)).Claims : new(new ClaimsIdentity()));

        Assert.Equal(allowed, await commands.WatchAsync(Point, Stop) is null);
        Assert.Equal(allowed, (await queries.MarksAsync(Stop))?.Points.Contains(Point) == true);
        Assert.Equal(allowed, await commands.MarkReadAsync([], Stop) is null);
        Assert.Equal(allowed, await commands.UnwatchAsync(Point, Stop) is null);
        Assert.NotEqual(true, (await queries.MarksAsync(Stop))?.Points.Contains(Point));
    }

    [Fact]
    public async Task WhatIsThereWhenSomebodyBegins_IsRead()
    {
        var (commands, queries) = Acting((await People.SignInAsync(app.Services, Role.Analyst)).Claims);

        Assert.Null(await commands.WatchAsync(Point, Stop));
        Assert.Null(await commands.WatchAsync(Point, Stop));

        var inbox = await InboxAsync(queries);
        Assert.Single(inbox.Watched);
        Assert.NotEmpty(inbox.Notices);
        Assert.Equal(0, inbox.Unread);
    }

    [Fact]
    public async Task WhatComesLater_IsUnread_UntilItIsMarked()
    {
        var (person, claims) = await People.SignInAsync(app.Services, Role.Analyst);
        var (commands, queries) = Acting(claims);
        await commands.WatchAsync(Point, Stop);
        await using (var db = await DbAsync())
        {
            await db.SeenNotices.Where(s => s.PersonId == person.Id).OrderBy(s => s.Key).Take(1).ExecuteDeleteAsync(Stop);
        }

        var inbox = await InboxAsync(queries);
        Assert.Equal(1, inbox.Unread);

        Assert.Null(await commands.MarkReadAsync([.. inbox.Notices.Select(n => n.Notice)], Stop));
        Assert.Equal(0, (await InboxAsync(queries)).Unread);
    }

    [Fact]
    public async Task Marking_ForgetsMarksThatNoNoticeNeeds()
    {
        var (person, claims) = await People.SignInAsync(app.Services, Role.Analyst);
        await using var db = await DbAsync();
        db.Add(new SeenNotice { PersonId = person.Id, Key = "label:old", SeenAt = TimeProvider.System.GetUtcNow().AddDays(-92) });
        db.Add(new SeenNotice { PersonId = person.Id, Key = "label:new", SeenAt = TimeProvider.System.GetUtcNow().AddDays(-80) });
        await db.SaveChangesAsync(Stop);

        Assert.Null(await Acting(claims).Commands.MarkReadAsync([], Stop));

        Assert.Equal(["label:new"], await db.SeenNotices.Where(s => s.PersonId == person.Id).Select(s => s.Key).ToListAsync(Stop));
    }

    [Fact]
    public async Task MoreThanTheMost_IsRefusedInOneSentence()
    {
        var (person, claims) = await People.SignInAsync(app.Services, Role.Analyst);
        await using var db = await DbAsync();
        db.AddRange(Enumerable.Range(0, WatchCommands.Most).Select(i => new Watch { PersonId = person.Id, FrictionPoint = $"p{i}", Since = default }));
        await db.SaveChangesAsync(Stop);

        Assert.Equal("You watch 500 friction points, which is the most; stop watching one first.", await Acting(claims).Commands.WatchAsync(Point, Stop));
    }

    [Fact]
    public async Task WatchesGo_WithThePerson_AndPointsMustExist()
    {
        var (person, claims) = await People.SignInAsync(app.Services, Role.Analyst);
        Assert.NotNull(await Acting(claims).Commands.WatchAsync("no-such-point", Stop));
        await Acting(claims).Commands.WatchAsync(Point, Stop);

        await using var db = await DbAsync();
        await db.People.Where(p => p.Id == person.Id).ExecuteDeleteAsync(Stop);

        Assert.False(await db.Watches.AnyAsync(w => w.PersonId == person.Id, Stop));
        Assert.False(await db.SeenNotices.AnyAsync(s => s.PersonId == person.Id, Stop));
    }

    private static async Task<Inbox> InboxAsync(WatchQueries queries) => await queries.InboxAsync((await queries.MarksAsync(Stop))!, Stop);

    private Task<AppDb> DbAsync() => Get<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);

    private T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    private (WatchCommands Commands, WatchQueries Queries) Acting(ClaimsPrincipal who)
    {
        var current = People.Acting(app.Services, who);
        return (new(current, Get<IDbContextFactory<AppDb>>(), Get<WriteGate>(), Get<SharedScoreboard>(), Get<WatchChanges>(), Get<Today>(), TimeProvider.System),
            new(current, Get<IDbContextFactory<AppDb>>(), Get<SharedScoreboard>(), Get<Today>()));
    }
}
