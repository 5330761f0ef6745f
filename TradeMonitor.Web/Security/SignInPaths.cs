using Microsoft.AspNetCore.WebUtilities;

namespace TradeMonitor.Web.Security;

/// <summary>Where people come in and go out.</summary>
public static class SignInPaths
{
    public const string SignIn = "/sign-in";

    /// <summary>The way to the OpenID Connect provider, if there is one.</summary>
    public const string Provider = "/sign-in/openid";

    /// <summary>Where the provider sends people back; to be registered there.</summary>
    public const string ProviderAnswer = "/sign-in/openid/answer";

    /// <summary>The query parameter of the sign-in page that says why the provider let nobody in.</summary>
    public const string ProblemKey = "problem";

    public const string SignOut = "/sign-out";
    public const string Invitation = "/invitation";
    public const string Account = "/account";

    /// <summary>Who may come in, and as what; for administrators.</summary>
    public const string Administration = "/admin";
    public const string AccessDenied = "/access-denied";

    /// <summary>The query parameter that says where to go after signing in.</summary>
    public const string ReturnKey = "returnUrl";

    /// <summary>The sign-in page, coming back to the given address of this site afterwards.</summary>
    public static string SignInFrom(string address) => LocalOrHome(address) is var back && back == "/" ? SignIn : QueryHelpers.AddQueryString(SignIn, ReturnKey, back);

    /// <summary>
    /// The address if it lies within this site, else the overview: a link from elsewhere must not lead from our sign-in to a page of theirs.
    /// Browsers read a second slash, a backslash and a tab or line break before either as the start of another host.
    /// </summary>
    public static string LocalOrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && !IsAboutSigningIn(address) ? address : "/";

    // Nobody wants to come back to the page of the way in.
    private static bool IsAboutSigningIn(string address) =>
        address.Split('?', '#')[0].ToLowerInvariant() is SignIn or Provider or ProviderAnswer or SignOut or Invitation or AccessDenied;
}
