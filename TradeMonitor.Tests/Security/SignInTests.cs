using System.Net;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>Coming in by the forms, as a browser sends them.</summary>
public sealed partial class SignInTests : IAsyncDisposable
{
    private const string Password = "soy beans by the shipload";

    private readonly LoggedApp _app = new();

    [Fact]
    public async Task Cookie_IsOutOfReachOfScripts_AndNotSentFromOtherSites()
    {
        var (_, answer) = await SetUpAsync();

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("tm-session=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnderAnAddressWithTls_CookiesAreForThisHostOverTlsOnly()
    {
        _app.Settings["Access:PublicUrl"] = "https://trade.example.org";

        var (_, answer) = await SetUpAsync();

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-tm-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookieKeptFromBeforeSigningOut_IsWorthNothing()
    {
        var (browser, _) = await SetUpAsync();
        var kept = browser.Cookies;
        await browser.PostAsync("/", "/sign-out", "sign-out", []);

        using var replay = new FormBrowser(_app, kept);
        var answer = await replay.GetAsync("/account");

        Assert.StartsWith("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources?q=a", "/sources?q=a")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https:evil.example", "/")]
    public async Task AfterSigningIn_PeopleGoToAPageOfThisSite(string asked, string led)
    {
        await SetUpAsync();
        using var browser = new FormBrowser(_app);

        var answer = await SignInAsync(browser, Password, $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(led, new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(new("http://localhost"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccount_AndTheRightOneToo_WithoutATell()
    {
        await SetUpAsync();
        using var browser = new FormBrowser(_app);
        var told = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            told.Add(Problem(await SignInAsync(browser, "not the password")));
        }

        told.Add(Problem(await SignInAsync(browser, Password)));
        told.Add(Problem(await SignInAsync(browser, Password, email: "nobody@example.org")));

        Assert.Equal("Address and password do not go together. After five wrong passwords an account is locked for 15 minutes.", Assert.Single(told));
    }

    [Fact]
    public async Task NinthTryInAMinute_IsToldToWait()
    {
        using var browser = new FormBrowser(_app);
        for (var i = 0; i < SignInLimits.PerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SignInAsync(browser, "not the password", email: $"p{i}@example.org")).StatusCode);
        }

        var answer = await SignInAsync(browser, "not the password");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/passkey-options")]
    [InlineData("/invitation")]
    [InlineData("/sign-out")]
    public async Task FormWithoutItsToken_IsRefused(string address)
    {
        using var browser = new FormBrowser(_app);

        var answer = await browser.SendAsync(address, new() { ["Form.Email"] = "a@example.org" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task WeakPassword_IsRefusedForItsReason_AndTheInvitationStaysOpen()
    {
        using var browser = new FormBrowser(_app);
        var token = _app.SetupToken();

        var refused = await AcceptAsync(browser, token, "Password123456!");
        var accepted = await AcceptAsync(browser, token, Password);

        Assert.Contains("among the first passwords that are tried", await refused.Content.ReadAsStringAsync(PeopleStore.Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    [Fact]
    public async Task UsedLink_OpensNothing()
    {
        await SetUpAsync();
        using var other = new FormBrowser(_app);

        var answer = await other.PostAsync("/invitation", "/invitation", "open", new() { ["Form.Token"] = _app.SetupToken() });

        Assert.Contains("This link no longer works", await answer.Content.ReadAsStringAsync(PeopleStore.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_HoldsNoSecret()
    {
        var (browser, _) = await SetUpAsync();
        await SignInAsync(browser, Password);
        await SignInAsync(browser, "not the password");

        var log = string.Join('\n', _app.Log);
        Assert.Contains("Sign-in by password refused", log, StringComparison.Ordinal);
        Assert.All([_app.SetupToken(), Password, "not the password", .. browser.Cookies.Values], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<(FormBrowser Browser, HttpResponseMessage Answer)> SetUpAsync()
    {
        var browser = new FormBrowser(_app);
        return (browser, await AcceptAsync(browser, _app.SetupToken(), Password));
    }

    private static async Task<HttpResponseMessage> AcceptAsync(FormBrowser browser, string token, string password)
    {
        await browser.PostAsync("/invitation", "/invitation", "open", new() { ["Form.Token"] = token });
        return await browser.PostAsync("/invitation", "/invitation", "accept", new()
        {
            ["Form.Token"] = token,
            ["Form.Email"] = "greta@example.org",
            ["Form.Name"] = "Greta Larsen",
            ["Form.Password"] = password,
        });
    }

    private static Task<HttpResponseMessage> SignInAsync(FormBrowser browser, string password, string address = "/sign-in", string email = "greta@example.org") =>
        browser.PostAsync(address, address, "password", new() { ["Form.Email"] = email, ["Form.Password"] = password });

    private static string Problem(HttpResponseMessage answer) =>
        ProblemText().Match(answer.Content.ReadAsStringAsync(PeopleStore.Stop).Result).Groups[1].Value;

    [GeneratedRegex("data-testid=\"sign-in-problem\"[^>]*>([^<]*)<")]
    private static partial Regex ProblemText();
}
