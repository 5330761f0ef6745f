using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>Sign-in, invitation and account, and what the header says of them.</summary>
public sealed class SignInScreen(IPage page) : ScreenPage(page)
{
    public ILocator Email => Page.GetByLabel("Email address");

    public ILocator Name => Page.GetByLabel("Name that others will see");

    public ILocator CreatePasskey => Page.GetByRole(AriaRole.Button, new() { Name = "Create a passkey" });

    public ILocator UsePasskey => Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" });

    public ILocator AddPasskey => Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" });

    public ILocator PasskeyName => Page.GetByLabel("Name of the passkey");

    public ILocator Rename => Page.GetByRole(AriaRole.Button, new() { Name = "Rename" });

    public ILocator Remove => Page.GetByRole(AriaRole.Button, new() { Name = "Remove" });

    public ILocator Done => Page.GetByTestId("account-done");

    /// <summary>The name in the header.</summary>
    public ILocator Account => Page.GetByTestId("account");

    /// <summary>The way in, in the header.</summary>
    public ILocator SignInLink => Page.GetByTestId("sign-in");

    /// <summary>Accepts an invitation without an authenticator; the set-up link asks for an address too.</summary>
    public async Task AcceptByPasswordAsync(string token, string name, string password, string? email = null)
    {
        await Page.GotoAsync($"/invitation#{token}");
        await Name.FillAsync(name);
        if (email is not null)
        {
            await Email.FillAsync(email);
        }

        await Page.GetByText("Use a password instead").ClickAsync();
        await Page.GetByLabel("Password, at least 12 characters").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set this password" }).ClickAsync();
        await Assertions.Expect(Account).ToContainTextAsync(name);
    }

    /// <summary>Signs in on the page that is open.</summary>
    public async Task SignInByPasswordAsync(string email, string password)
    {
        await Email.FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a password" }).ClickAsync();
    }

    public async Task SignOutAsync()
    {
        await Account.Locator("summary").ClickAsync();
        await Page.GetByTestId("sign-out").ClickAsync();
    }

    /// <summary>Signs in by passkey on the page that a link leads to: the browser may offer it by itself before anybody asks.</summary>
    public async Task UsePasskeyAsync()
    {
        await Assertions.Expect(Account.Or(UsePasskey)).ToBeVisibleAsync();
        try
        {
            await UsePasskey.ClickAsync(new() { Timeout = 3_000 });
        }
        catch (TimeoutException)
        {
            // It was offered and taken.
        }
    }
}
