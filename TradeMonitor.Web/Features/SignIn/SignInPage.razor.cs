using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>The way in: by passkey, which the browser offers as soon as the address is touched, or by password.</summary>
public partial class SignInPage(SignInCommands commands, NavigationManager navigation, IOptions<AccessOptions> access)
{
    private string? _problem;

    [SupplyParameterFromForm] private SignInForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = SignInPaths.ReturnKey)] private string? Back { get; set; }

    [SupplyParameterFromQuery(Name = SignInPaths.ProblemKey)] private string? Problem { get; set; }

    private IOptions<AccessOptions> Access => access;

    private string ProviderLink => QueryHelpers.AddQueryString(SignInPaths.Provider, SignInPaths.ReturnKey, SignInPaths.LocalOrHome(Back));

    protected override void OnInitialized() =>
        _problem = access.Value.OpenIdConnect.IsSet && Codes.TryParse<ProviderProblem>(Problem, out var problem) ? Sentence(problem, access.Value.OpenIdConnect.Name) : null;

    private static string Sentence(ProviderProblem problem, string provider) => problem switch
    {
        ProviderProblem.NoAnswer => $"{provider} did not answer as it should. Try again, or sign in here.",
        ProviderProblem.Refused => $"{provider} did not let you in.",
        ProviderProblem.Unverified => $"{provider} has not verified your address. Verify it there, then try again.",
        ProviderProblem.NotInvited => "Nobody has invited your address. Ask an administrator for an invitation.",
        ProviderProblem.OtherAccount => $"Your address comes in here by another account at {provider}. Sign in with that one, or ask an administrator for a recovery link.",
        _ => "You cannot sign in at the moment. Ask an administrator.",
    };

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
