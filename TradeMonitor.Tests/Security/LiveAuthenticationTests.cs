using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>What an open page knows of whoever looks at it.</summary>
public class LiveAuthenticationTests
{
    // Of the test, in real time: what it waits for happens at once, or never.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task RoleChanged_IsKnownToTheOpenPageOnceItIsInTheStore()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        using var page = await OpenAsync(store, person);
        var told = new List<AuthenticationState>();
        page.AuthenticationStateChanged += state =>
        {
            Assert.True(state.IsCompleted); // a page that had to wait would not be drawn meanwhile, and lose what is typed in it
            told.Add(state.Result);
        };

        await store.People.ChangeRoleAsync(person.Email!, Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Equal("reader", Assert.Single(told).User.FindFirstValue(ClaimTypes.Role));
    }

    [Fact]
    public async Task PersonDisabled_MakesTheOpenPageNobodys()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        using var page = await OpenAsync(store, person);

        await store.People.DisableAsync(person.Email!, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.False((await page.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated ?? false);
    }

    [Fact]
    public async Task ChangeOfSomebodyElse_LeavesThePageAlone()
    {
        await using var store = await PeopleStore.OpenAsync();
        using var page = await OpenAsync(store, await store.AddAsync(Role.TeamLead));
        var other = await store.AddAsync(Role.Analyst);
        page.AuthenticationStateChanged += _ => Assert.Fail("The page was told.");

        await store.People.ChangeRoleAsync(other.Email!, Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);
    }

    [Fact]
    public async Task ClosedPage_IsToldNothing()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        var page = await OpenAsync(store, person);
        page.AuthenticationStateChanged += _ => Assert.Fail("The page was told.");
        page.Dispose();

        await store.People.ChangeRoleAsync(person.Email!, Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);
    }

    [Theory]
    [InlineData(Role.Reader, "reader")]
    [InlineData(null, null)]
    public async Task ChangeMadeElsewhere_IsNoticedWithinAMinute(Role? becomes, string? role)
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        using var page = await OpenAsync(store, person);
        var told = Told(page);
        await ChangeElsewhereAsync(store, person, becomes);

        store.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(role, (await told.Task.WaitAsync(Patience, PeopleStore.Stop)).User.FindFirstValue(ClaimTypes.Role));
    }

    [Fact]
    public async Task StoreThatDoesNotAnswerOnce_SignsNobodyOut_AndIsAskedAgain()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        var databases = new UnreliableDatabases(store.Get<IDbContextFactory<AppDb>>());
        using var page = await OpenAsync(store, person, new(databases, store.Get<WriteGate>(), store.Get<AccessChanges>(), store.Clock));
        var told = Told(page);
        await ChangeElsewhereAsync(store, person, Role.Reader);

        databases.Answers = false;
        store.Clock.Advance(TimeSpan.FromSeconds(45));
        await databases.Asked.Task.WaitAsync(Patience, PeopleStore.Stop);
        Assert.Equal("team-lead", (await page.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.Role));
        databases.Answers = true;
        store.Clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal("reader", (await told.Task.WaitAsync(Patience, PeopleStore.Stop)).User.FindFirstValue(ClaimTypes.Role));
    }

    [Fact]
    public async Task ClosedPage_AsksNoMore()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.TeamLead);
        var (closed, open) = (new UnreliableDatabases(store.Get<IDbContextFactory<AppDb>>()), new UnreliableDatabases(store.Get<IDbContextFactory<AppDb>>()));
        var page = await OpenAsync(store, person, new(closed, store.Get<WriteGate>(), store.Get<AccessChanges>(), store.Clock));
        using var other = await OpenAsync(store, person, new(open, store.Get<WriteGate>(), store.Get<AccessChanges>(), store.Clock));

        page.Dispose();
        page.Dispose(); // as the container does, which knows it under two names
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await open.Asked.Task.WaitAsync(Patience, PeopleStore.Stop);
        Assert.False(closed.Asked.Task.IsCompleted);
    }

    // As another process does: in the store, and told to nobody here.
    private static async Task ChangeElsewhereAsync(PeopleStore store, Person person, Role? becomes)
    {
        await using var db = await store.DbAsync();
        var stored = await db.People.SingleAsync(p => p.Id == person.Id, PeopleStore.Stop);
        (stored.Role, stored.DisabledAt, stored.SecurityStamp) = (becomes ?? stored.Role, becomes is null ? store.Clock.GetUtcNow() : null, "another");
        await db.SaveChangesAsync(PeopleStore.Stop);
    }

    private static TaskCompletionSource<AuthenticationState> Told(LiveAuthentication page)
    {
        var told = new TaskCompletionSource<AuthenticationState>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.AuthenticationStateChanged += state => told.TrySetResult(state.Result);
        return told;
    }

    private static async Task<LiveAuthentication> OpenAsync(PeopleStore store, Person person, SessionRegister? sessions = null)
    {
        var page = new LiveAuthentication(sessions ?? store.Sessions, store.Get<AccessChanges>(), store.Clock, NullLogger<LiveAuthentication>.Instance);
        ((IHostEnvironmentAuthenticationStateProvider)page).SetAuthenticationState(Task.FromResult(new AuthenticationState(await store.SignInAsync(person))));
        return page;
    }
}
