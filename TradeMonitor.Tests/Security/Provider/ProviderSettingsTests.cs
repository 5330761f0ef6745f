using System.Net;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security.Provider;

/// <summary>A provider is there if the settings name one, and holds up nothing if it is not.</summary>
public class ProviderSettingsTests
{
    [Theory]
    [InlineData(null, "trademonitor", "Access:OpenIdConnect:Authority is missing; give the address of the provider, or leave the whole section out.")]
    [InlineData("http://login.example.org", "trademonitor", "Access:OpenIdConnect:Authority is 'http://login.example.org'; give an https address, such as https://login.example.org.")]
    [InlineData("login", "trademonitor", "Access:OpenIdConnect:Authority is 'login'; give an https address, such as https://login.example.org.")]
    [InlineData("https://login.example.org", null, "Access:OpenIdConnect:ClientId is missing; give what the provider calls this product.")]
    [InlineData("http://127.0.0.1:8080", "trademonitor", null)]
    [InlineData("https://login.example.org/tenant", "trademonitor", null)]
    [InlineData(null, null, null)]
    public void WrongSettings_AreToldInASentence(string? authority, string? client, string? sentence)
    {
        var options = new AccessOptions { OpenIdConnect = new() { Authority = authority, ClientId = client } };

        Assert.Equal(sentence, options.Validate(new(options)).SingleOrDefault()?.ErrorMessage);
    }

    [Fact]
    public async Task ProviderThatIsDown_IsTold_AndThePasswordStillWorks()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.Provider.DisposeAsync();
        using var browser = site.Browser();

        var (address, page) = await ProviderApp.SignInAsync(browser, "/sources");

        Assert.Equal("/sign-in?returnUrl=%2Fsources&problem=no-answer", address.PathAndQuery);
        Assert.Contains("or sign in here", page, StringComparison.Ordinal);
        Assert.Contains("Sign in with a password", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAProvider_ThereIsNoneOfIt()
    {
        await using var app = new TradeMonitorApp();
        using var browser = app.Visitor(null);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/sign-in/openid", UriKind.Relative), PeopleStore.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/sign-in/openid/answer?code=1&state=2", UriKind.Relative), PeopleStore.Stop)).StatusCode);
        Assert.DoesNotContain("data-testid=\"provider\"", await browser.GetStringAsync(new Uri("/sign-in?problem=refused", UriKind.Relative), PeopleStore.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkedPerson_UnlinksOnlyWhileAnotherWayInIsLeft()
    {
        await using var site = await ProviderApp.StartAsync();
        await site.Invitations.InviteAsync("lea@example.org", Role.Analyst, Web.Data.Edits.EditAuthor.CommandLine, PeopleStore.Stop);
        using var browser = site.Browser();
        var (_, page) = await ProviderApp.SignInAsync(browser);

        var refused = await PostAsync(browser, page, new() { ["_handler"] = "unlink" });
        await PostAsync(browser, refused, new() { ["_handler"] = "password", ["Form.NewPassword"] = "soy beans by the shipload" });
        var done = await PostAsync(browser, refused, new() { ["_handler"] = "unlink" });

        Assert.Contains("This is your only way to sign in.", refused, StringComparison.Ordinal);
        Assert.Contains("The provider no longer lets you in here.", done, StringComparison.Ordinal);
        var entry = (await site.HistoryAsync())[^1];
        Assert.Equal((EditKind.UnlinkProvider, """{"role":"analyst","maySignIn":true}"""), (entry.Kind, entry.After));
        using var other = site.Browser();
        Assert.Contains("You can sign in with Harbour ID.", (await ProviderApp.SignInAsync(other)).Page, StringComparison.Ordinal); // by the address again
    }

    private static async Task<string> PostAsync(HttpClient browser, string page, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = page.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri("/account", UriKind.Relative), form, PeopleStore.Stop);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(PeopleStore.Stop));
    }
}
