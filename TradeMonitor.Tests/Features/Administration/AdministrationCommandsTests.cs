using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Administration;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Features.Administration;

public class AdministrationCommandsTests
{
    private static readonly Dictionary<string, Func<AdministrationCommands, long, Task<AccessOutcome>>> Acts = new()
    {
        ["invite"] = (c, _) => c.InviteAsync("new@example.org", "analyst", PeopleStore.Stop),
        ["withdraw"] = (c, link) => c.WithdrawAsync(link, PeopleStore.Stop),
        ["change role"] = (c, _) => c.ChangeRoleAsync("ben@example.org", "team-lead", PeopleStore.Stop),
        ["shut out"] = (c, _) => c.ShutOutAsync("ben@example.org", PeopleStore.Stop),
        ["let in"] = (c, _) => c.LetInAsync("ben@example.org", PeopleStore.Stop),
        ["recover"] = (c, _) => c.RecoverAsync("ben@example.org", PeopleStore.Stop),
        ["end sessions"] = (c, _) => c.EndSessionsAsync("ben@example.org", PeopleStore.Stop),
    };

    public static TheoryData<string, Role> All => new(Acts.Keys.SelectMany(act => Enum.GetValues<Role>().Select(role => (act, role))));

    [Theory]
    [MemberData(nameof(All))]
    public async Task EveryAct_IsForAdministratorsAlone(string act, Role role)
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.AddAsync(Role.Analyst, "ben");
        await store.Invitations.InviteAsync("late@example.org", Role.Reader, EditAuthor.CommandLine, PeopleStore.Stop);
        var link = (await store.People.ListInvitedAsync(PeopleStore.Stop)).Single().Id;
        var commands = Commands(store, await store.EditorAsync(role));

        var outcome = await Acts[act](commands, link);

        Assert.Equal(role == Role.Administrator, outcome.IsDone);
        Assert.True(outcome.IsDone || outcome is { Link: null, Sentence: [.., '.'] });
    }

    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.TeamLead, false)]
    [InlineData(Role.Administrator, true)]
    public async Task Addresses_AreForAdministratorsAlone(Role role, bool isShown)
    {
        await using var store = await PeopleStore.OpenAsync();
        var queries = new AdministrationQueries(await store.EditorAsync(role), store.People, store.Sessions, store.Get<IDbContextFactory<AppDb>>());

        var access = await queries.ReadAsync(PeopleStore.Stop);

        Assert.Equal(isShown, access is not null);
        Assert.All(access?.People ?? [], p => Assert.True(p is { IsSelf: true, Sessions: 1, LastSeenAt: not null }));
    }

    [Fact]
    public async Task Oneself_IsNeitherDemotedNorShutOut()
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.AddAsync(Role.Administrator, "other");
        var commands = Commands(store, await store.EditorAsync(Role.Administrator));

        var demoted = await commands.ChangeRoleAsync("Administrator@example.org", "reader", PeopleStore.Stop);
        var shutOut = await commands.ShutOutAsync("Administrator@example.org", PeopleStore.Stop);

        Assert.Equal("You cannot change your own role; ask another administrator.", demoted.Sentence);
        Assert.Equal("You cannot shut yourself out; ask another administrator.", shutOut.Sentence);
        Assert.All(await store.People.ListAsync(PeopleStore.Stop), p => Assert.True(p is { Role: Role.Administrator, DisabledAt: null }));
    }

    [Fact]
    public async Task WithdrawnLink_OpensNothing_AndIsNotWithdrawnTwice()
    {
        await using var store = await PeopleStore.OpenAsync();
        var commands = Commands(store, await store.EditorAsync(Role.Administrator));
        var link = (await commands.InviteAsync(" New@example.org", "team-lead", PeopleStore.Stop)).Link!;
        var secret = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var opened = await store.Invitations.FindAsync(secret, PeopleStore.Stop);

        var withdrawn = await commands.WithdrawAsync(opened!.Id, PeopleStore.Stop);

        Assert.Equal(("new@example.org", Role.TeamLead), (opened.Email, opened.Role));
        Assert.Equal("The link for new@example.org is withdrawn.", withdrawn.Sentence);
        Assert.Null(await store.Invitations.FindAsync(secret, PeopleStore.Stop));
        Assert.Equal("This link is no longer open.", (await commands.WithdrawAsync(opened.Id, PeopleStore.Stop)).Sentence);
    }

    [Theory]
    [InlineData("nobody", "reader", "Address: give one like name@example.org.")]
    [InlineData("a@example.org", "king", "Role: choose reader, analyst, team lead or administrator.")]
    [InlineData("administrator@example.org", "reader", "administrator@example.org is already here; change the role in the list instead.")]
    public async Task Invite_SaysWhatIsWrong(string email, string role, string sentence)
    {
        await using var store = await PeopleStore.OpenAsync();
        var commands = Commands(store, await store.EditorAsync(Role.Administrator));

        Assert.Equal(new(false, sentence), await commands.InviteAsync(email, role, PeopleStore.Stop));
    }

    private static AdministrationCommands Commands(PeopleStore store, CurrentEditor who) => new(who, store.People, store.Invitations);
}
