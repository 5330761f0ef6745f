using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;

namespace TradeMonitor.Tests.Browser;

/// <summary>Coming in and going out, in a real browser with an authenticator.</summary>
public partial class SignInJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task SetUpLink_LeadsToAPasskey_WhichSignsInAgain_AndOpensNothingTwice()
    {
        var (origin, token) = Start();
        var visitor = await ArriveAsync(origin: origin);
        await visitor.AddAuthenticatorAsync();
        var page = new SignInScreen(visitor.Page);

        await visitor.Page.GotoAsync($"/invitation#{token}");
        await Assertions.Expect(page.Heading).ToHaveTextAsync("Set up TradeMonitor");
        Assert.Equal("/invitation", new Uri(visitor.Page.Url).PathAndQuery + new Uri(visitor.Page.Url).Fragment);
        await page.Email.FillAsync("Greta@Example.org");
        await page.Name.FillAsync("Greta Larsen");
        await page.CreatePasskey.ClickAsync();
        await Assertions.Expect(page.Account).ToContainTextAsync("Greta Larsen");

        await visitor.SettleAsync(); // the circuit draws the menu anew, and closed
        await page.SignOutAsync();
        await Assertions.Expect(page.SignInLink).ToBeVisibleAsync();

        await visitor.Page.GotoAsync("/sources");
        // Followed within the document, before the circuit is there, the link would leave the passkeys without their script.
        await Assertions.Expect(page.SignInLink).ToHaveAttributeAsync("data-enhance-nav", "false");
        await page.SignInLink.ClickAsync();
        await page.UsePasskeyAsync();
        await Assertions.Expect(page.Account).ToContainTextAsync("Greta Larsen");
        Assert.Equal("/sources", new Uri(visitor.Page.Url).PathAndQuery);

        var other = await ArriveAsync(origin: origin);
        await other.Page.GotoAsync($"/invitation#{token}");
        await Assertions.Expect(other.Page.Locator("main")).ToContainTextAsync("This link no longer works");
    }

    [Fact]
    public async Task PasskeyButton_PressedBeforeTheBrowserOffersOne_ComesFirst()
    {
        var (origin, token) = Start();
        var visitor = await ArriveAsync(origin: origin);
        await visitor.AddAuthenticatorAsync();
        var page = new SignInScreen(visitor.Page);
        await visitor.Page.GotoAsync($"/invitation#{token}");
        await page.Email.FillAsync("greta@example.org");
        await page.Name.FillAsync("Greta Larsen");
        await page.CreatePasskey.ClickAsync();
        await Assertions.Expect(page.Account).ToContainTextAsync("Greta Larsen");
        await visitor.SettleAsync();
        await page.SignOutAsync();
        await visitor.Page.AddInitScriptAsync("""
            PublicKeyCredential.isConditionalMediationAvailable = () => new Promise(answer => { window.offer = () => answer(true); });
            const get = navigator.credentials.get.bind(navigator.credentials);
            navigator.credentials.get = asked => asked.mediation === 'conditional' ? new Promise(() => { }) : get(asked);
            """);

        await visitor.Page.GotoAsync("/sign-in?returnUrl=%2Fsources");
        await visitor.Page.WaitForFunctionAsync("() => window.offer");
        await page.UsePasskey.EvaluateAsync("button => { button.click(); window.offer(); }");

        await Assertions.Expect(page.Account).ToContainTextAsync("Greta Larsen");
    }

    [Fact]
    public async Task Account_AddsRenamesAndRemovesPasskeys_ButNotTheLast()
    {
        var (origin, token) = Start();
        var visitor = await ArriveAsync(origin: origin);
        var page = new SignInScreen(visitor.Page);
        await page.AcceptByPasswordAsync(token, "Greta Larsen", "soy beans by the shipload", "greta@example.org");
        await visitor.AddAuthenticatorAsync();

        await visitor.Page.GotoAsync("/account");
        await page.AddPasskey.ClickAsync();
        await Assertions.Expect(page.Done).ToHaveTextAsync("The passkey is added.");
        await page.PasskeyName.FillAsync("Work laptop");
        await page.Rename.ClickAsync();
        await Assertions.Expect(page.PasskeyName).ToHaveValueAsync("Work laptop");
        await page.Remove.ClickAsync();

        await Assertions.Expect(page.Done).ToContainTextAsync("The passkey is removed");
        await Assertions.Expect(page.PasskeyName).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SignedOutInOneTab_IsNobodyInTheOther_AtOnce()
    {
        var (origin, token) = Start();
        var visitor = await ArriveAsync(origin: origin);
        var page = new SignInScreen(visitor.Page);
        await page.AcceptByPasswordAsync(token, "Greta Larsen", "soy beans by the shipload", "greta@example.org");
        await visitor.GoToAsync("/sources");
        var tab = await visitor.Page.Context.NewPageAsync();

        await tab.GotoAsync("/access-denied");
        await new SignInScreen(tab).SignOutAsync();

        await Assertions.Expect(page.SignInLink).ToBeVisibleAsync(new() { Timeout = 2_000 });
    }

    private (Uri Origin, string Token) Start()
    {
        var app = StartServer();
        var link = Link().Match(app.Told.ToString());
        // Passkeys hold for names, not for numbers.
        return (new UriBuilder(app.ClientOptions.BaseAddress) { Host = "localhost" }.Uri, link.Groups[1].Value);
    }

    [GeneratedRegex("/invitation#([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
