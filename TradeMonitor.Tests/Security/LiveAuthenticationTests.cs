using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>What an open page knows of whoever looks at it.</summary>
public class LiveAuthenticationTests
{
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
        ((IDisposable)page).Dispose();

        await store.People.ChangeRoleAsync(person.Email!, Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);
    }

    private static async Task<LiveAuthentication> OpenAsync(PeopleStore store, Web.Data.People.Person person)
    {
        var page = new LiveAuthentication(store.Sessions, store.Get<AccessChanges>(), NullLoggerFactory.Instance);
        ((IHostEnvironmentAuthenticationStateProvider)page).SetAuthenticationState(Task.FromResult(new AuthenticationState(await store.SignInAsync(person))));
        return page;
    }
}
