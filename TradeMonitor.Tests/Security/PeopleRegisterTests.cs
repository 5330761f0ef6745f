using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

public class PeopleRegisterTests
{
    [Fact]
    public async Task LastAdministrator_StaysOne()
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.AddAsync(Role.Administrator);

        var demoted = await store.People.ChangeRoleAsync("administrator@example.org", Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);
        var disabled = await store.People.DisableAsync("administrator@example.org", EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Equal([false, false], [demoted.IsDone, disabled.IsDone]);
        Assert.Equal("administrator@example.org is the last administrator; make somebody else one first.", demoted.Sentence);
    }

    [Fact]
    public async Task SecondAdministrator_LetsTheFirstGo()
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.AddAsync(Role.Administrator);
        await store.AddAsync(Role.Administrator, "other");

        Assert.True((await store.People.DisableAsync("administrator@example.org", EditAuthor.CommandLine, PeopleStore.Stop)).IsDone);
        Assert.False((await store.People.ChangeRoleAsync("other@example.org", Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop)).IsDone);
    }

    [Fact]
    public async Task EveryChange_OutdatesTheCookie_AndIsToldToOpenPages()
    {
        await using var store = await PeopleStore.OpenAsync();
        var person = await store.AddAsync(Role.Analyst);
        var claims = await store.SignInAsync(person);
        var told = new List<string>();
        using var ear = store.Get<AccessChanges>().Listen(id =>
        {
            told.Add(id);
            return Task.CompletedTask;
        });

        await store.People.ChangeRoleAsync(person.Email!, Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        var standing = await store.Sessions.FindAsync(claims, PeopleStore.Stop);
        Assert.True(standing!.IsOutdated);
        Assert.Equal(Role.TeamLead, standing.Editor.Role);
        Assert.Equal([person.Id], told);
    }

    [Fact]
    public async Task WhoHasNotComeYet_IsShutOutByWithdrawingTheInvitation()
    {
        await using var store = await PeopleStore.OpenAsync();
        var token = await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        var outcome = await store.People.DisableAsync("lead@example.org", EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Equal(new(true, "The invitation of lead@example.org is withdrawn."), outcome);
        Assert.Null(await store.Invitations.FindAsync(token, PeopleStore.Stop));
    }

    [Fact]
    public async Task UnknownPerson_IsNamed()
    {
        await using var store = await PeopleStore.OpenAsync();

        var outcome = await store.People.ChangeRoleAsync("nobody@example.org", Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Equal(new(false, "There is no person 'nobody@example.org'."), outcome);
    }
}
