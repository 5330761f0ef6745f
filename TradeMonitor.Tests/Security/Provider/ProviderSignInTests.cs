using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Security.Provider;

/// <summary>Who comes in by an OpenID Connect provider, and who does not.</summary>
public class ProviderSignInTests
{
    [Fact]
    public async Task PersonWhoseAddressIsVerified_ComesInWithTheRoleTheyHaveHere_AndIsLinked()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.TeamLead, "lea");
        using var browser = site.Browser();

        var (address, page) = await ProviderApp.SignInAsync(browser);

        Assert.Equal("/account", address.PathAndQuery);
        Assert.Contains("team lead", page, StringComparison.Ordinal);
        Assert.Contains("You can sign in with Harbour ID.", page, StringComparison.Ordinal);
        var entry = Assert.Single(await site.HistoryAsync());
        Assert.Equal((EditKind.LinkProvider, "lea@example.org", "web, by Harbour ID"), (entry.Kind, entry.RowId, entry.From));
        Assert.Equal("""{"role":"team-lead","maySignIn":true}""", entry.After);
    }

    [Fact]
    public async Task InvitedAddress_TakesUpItsInvitation_Once()
    {
        await using var site = await ProviderApp.StartAsync();
        var token = await site.Invitations.InviteAsync("lea@example.org", Role.Analyst, EditAuthor.CommandLine, PeopleStore.Stop);
        using var browser = site.Browser();

        var (_, page) = await ProviderApp.SignInAsync(browser);

        Assert.Contains("Lea Ortiz", page, StringComparison.Ordinal);
        Assert.Contains("analyst", page, StringComparison.Ordinal);
        Assert.Null(await site.Invitations.FindAsync(token, PeopleStore.Stop));
        Assert.Equal([EditKind.Invite, EditKind.AcceptInvitation], (await site.HistoryAsync()).Select(h => h.Kind));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "uninvited", "Nobody has invited your address." },
        { "unverified", "has not verified your address" },
        { "no address", "has not verified your address" },
        { "shut out", "You cannot sign in at the moment." },
        { "another account", "comes in here by another account" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhoeverIsNotLetIn_IsToldWhy_AndNothingIsKept(string because, string sentence)
    {
        await using var site = await ProviderApp.StartAsync();
        if (because != "uninvited")
        {
            await site.App.AddPersonAsync(Role.TeamLead, "lea");
            await site.App.AddPersonAsync(Role.Administrator, "ada");
        }

        switch (because)
        {
            case "unverified":
                site.Provider.Account = site.Provider.Account with { IsVerified = false };
                break;
            case "no address":
                site.Provider.Account = site.Provider.Account with { Email = null };
                break;
            case "shut out":
                await site.People.DisableAsync("lea@example.org", EditAuthor.CommandLine, PeopleStore.Stop);
                break;
            case "another account":
                using (var first = site.Browser())
                {
                    await ProviderApp.SignInAsync(first);
                }

                site.Provider.Account = site.Provider.Account with { Subject = "2" };
                break;
        }

        var before = (await site.HistoryAsync()).Count;
        using var browser = site.Browser();

        var (address, page) = await ProviderApp.SignInAsync(browser);

        Assert.Equal("/sign-in", address.AbsolutePath);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Equal(before, (await site.HistoryAsync()).Count);
        Assert.Equal("/sign-in", (await browser.GetAsync(new Uri("/account", UriKind.Relative), PeopleStore.Stop)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task AddressChangedAtTheProvider_MovesNoAccount()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.Reader, "lea");
        await site.App.AddPersonAsync(Role.Administrator, "ada");
        using (var first = site.Browser())
        {
            await ProviderApp.SignInAsync(first);
        }

        site.Provider.Account = site.Provider.Account with { Email = "ada@example.org" };
        using var browser = site.Browser();
        var (_, page) = await ProviderApp.SignInAsync(browser);

        Assert.Contains("lea@example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.org", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("nonce")]
    [InlineData("key")]
    [InlineData("expired")]
    public async Task TokenThatIsNotSound_LetsNobodyIn(string spoilt)
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.TeamLead, "lea");
        site.Provider.Spoilt = spoilt;
        using var browser = site.Browser();

        var (address, page) = await ProviderApp.SignInAsync(browser);

        Assert.Equal("/sign-in", address.AbsolutePath);
        Assert.Contains("Harbour ID did not answer as it should.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverSaysNoThere_IsBackHereWithASentence()
    {
        await using var site = await ProviderApp.StartAsync();
        site.Provider.Error = "access_denied";
        using var browser = site.Browser();

        var (address, page) = await ProviderApp.SignInAsync(browser, "/sources");

        Assert.Equal("/sign-in?returnUrl=%2Fsources&problem=refused", address.PathAndQuery);
        Assert.Contains("Harbour ID did not let you in.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerSentTwice_OrToABrowserThatAskedNothing_LetsNobodyIn()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.TeamLead, "lea");
        using var browser = site.Browser(follow: false);
        var asked = await browser.GetAsync(new Uri("/sign-in/openid", UriKind.Relative), PeopleStore.Stop);
        var answer = (await browser.GetAsync(asked.Headers.Location, PeopleStore.Stop)).Headers.Location!;

        using var stranger = site.Browser(follow: false);
        var toStranger = await stranger.GetAsync(answer, PeopleStore.Stop);
        var first = await browser.GetAsync(answer, PeopleStore.Stop);
        var second = await browser.GetAsync(answer, PeopleStore.Stop);

        Assert.Equal("/", first.Headers.Location?.OriginalString);
        Assert.All([toStranger, second], a => Assert.Equal("/sign-in?problem=no-answer", a.Headers.Location?.OriginalString));
        Assert.False(toStranger.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(c => c.StartsWith("tm-session", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task SomewhereElse_IsNoWayBack(string back)
    {
        await using var site = await ProviderApp.StartAsync();
        await site.App.AddPersonAsync(Role.TeamLead, "lea");
        using var browser = site.Browser();

        Assert.Equal(new Uri(site.App.ClientOptions.BaseAddress, "/"), (await ProviderApp.SignInAsync(browser, back)).Address);
    }
}
