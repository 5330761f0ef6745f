using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Security;

/// <summary>Links that let somebody in.</summary>
public class InvitationTests
{
    [Fact]
    public async Task Link_CarriesItsSecretInTheFragment_AndTheStoreOnlyItsDigest()
    {
        await using var store = await PeopleStore.OpenAsync();

        var token = (await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop))!;

        Assert.Equal($"http://localhost:5000/invitation#{token}", store.Invitations.Link(token));
        Assert.Equal(43, token.Length);
        await using var db = await store.DbAsync();
        var kept = await db.Database.SqlQueryRaw<string>("SELECT hex(\"TokenHash\") AS \"Value\" FROM \"Invitations\"").SingleAsync(PeopleStore.Stop);
        Assert.Equal(64, kept.Length);
        Assert.DoesNotContain(token, System.Text.Encoding.UTF8.GetString(Convert.FromHexString(kept)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(71, true)]
    [InlineData(73, false)]
    public async Task Invitation_HoldsForThreeDays(int hours, bool holds)
    {
        await using var store = await PeopleStore.OpenAsync();
        var token = await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        store.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(holds, await store.Invitations.FindAsync(token, PeopleStore.Stop) is not null);
    }

    [Fact]
    public async Task Invitation_OpensOnce_HoweverManyTryAtOnce()
    {
        await using var store = await PeopleStore.OpenAsync();
        var token = await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        var spent = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = await store.DbAsync();
            return await store.Invitations.SpendAsync(db, token!, PeopleStore.Stop);
        }));

        Assert.Single(spent, s => s);
        Assert.Null(await store.Invitations.FindAsync(token, PeopleStore.Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task GuessedSecret_OpensNothing(string? guess)
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Null(await store.Invitations.FindAsync(guess, PeopleStore.Stop));
    }

    [Fact]
    public async Task LaterInvitation_VoidsTheEarlierOne()
    {
        await using var store = await PeopleStore.OpenAsync();
        var first = await store.Invitations.InviteAsync("lead@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop);
        var second = await store.Invitations.InviteAsync("lead@example.org", Role.Analyst, EditAuthor.CommandLine, PeopleStore.Stop);

        Assert.Null(await store.Invitations.FindAsync(first, PeopleStore.Stop));
        Assert.Equal(Role.Analyst, (await store.Invitations.FindAsync(second, PeopleStore.Stop))?.Role);
    }

    [Fact]
    public async Task LaterStart_VoidsTheSetUpLinkOfTheEarlierOne()
    {
        await using var store = await PeopleStore.OpenAsync();
        var first = await store.Invitations.SetUpAsync(PeopleStore.Stop);
        var second = await store.Invitations.SetUpAsync(PeopleStore.Stop);

        Assert.Null(await store.Invitations.FindAsync(first, PeopleStore.Stop));
        Assert.Equal(Role.Administrator, (await store.Invitations.FindAsync(second, PeopleStore.Stop))?.Role);
    }

    [Fact]
    public async Task SetUpLink_EndsWithTheFirstPerson()
    {
        await using var store = await PeopleStore.OpenAsync();
        var token = await store.Invitations.SetUpAsync(PeopleStore.Stop);
        await store.AddAsync(Role.Reader);

        Assert.Null(await store.Invitations.FindAsync(token, PeopleStore.Stop));
        Assert.Null(await store.Invitations.SetUpAsync(PeopleStore.Stop));
    }

    [Fact]
    public async Task WhoIsHere_IsNotInvitedAgain()
    {
        await using var store = await PeopleStore.OpenAsync();
        await store.AddAsync(Role.Reader);

        Assert.Null(await store.Invitations.InviteAsync("Reader@example.org", Role.TeamLead, EditAuthor.CommandLine, PeopleStore.Stop));
    }
}
