using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>The way in: by passkey, which the browser offers as soon as the address is touched, or by password.</summary>
public partial class SignInPage(SignInCommands commands, NavigationManager navigation, IOptions<AccessOptions> access)
{
    private string? _problem;

    [SupplyParameterFromForm] private SignInForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = SignInPaths.ReturnKey)] private string? Back { get; set; }

    private IOptions<AccessOptions> Access => access;

    private async Task ByPasskeyAsync()
    {
        if (await commands.ByPasskeyAsync(Form?.Credential ?? ""))
        {
            navigation.NavigateTo(SignInPaths.LocalOrHome(Back));
            return;
        }

        _problem = "That passkey did not let you in. Try again, or use your password; if the account is locked, wait 15 minutes.";
    }

    private async Task ByPasswordAsync()
    {
        if (await commands.ByPasswordAsync(Form?.Email, Form?.Password))
        {
            navigation.NavigateTo(SignInPaths.LocalOrHome(Back));
            return;
        }

        _problem = "Address and password do not go together. After five wrong passwords an account is locked for 15 minutes.";
    }

    /// <summary>What somebody sends to come in.</summary>
    private sealed class SignInForm
    {
        public string? Credential { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
