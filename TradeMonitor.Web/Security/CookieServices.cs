using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>How people sign in, and the cookies that it takes.</summary>
internal static class CookieServices
{
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private const int WrongPasswords = 5;

    public static void AddSessionCookies(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(static o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.User.AllowedUserNameCharacters = ""; // the name is the address, which was checked as one
                o.Lockout.MaxFailedAccessAttempts = WrongPasswords;
                o.Lockout.DefaultLockoutTimeSpan = LockedFor;
                // PasswordRules says what a password must be.
                (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (1, 1);
                (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<AppDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AccessOptions>>(static (o, access) =>
        {
            o.ServerDomain = access.Value.PublicAddress?.Host;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AccessOptions>>(static (o, access) =>
        {
            Harden(o.Cookie, "session", access.Value);
            o.ExpireTimeSpan = SessionRegister.Longest;
            o.SlidingExpiration = false;
            o.LoginPath = SignInPaths.SignIn;
            o.AccessDeniedPath = SignInPaths.AccessDenied;
            o.ReturnUrlParameter = SignInPaths.ReturnKey;
            o.EventsType = typeof(SessionCookie);
        });
        // Holds the challenge between the browser's asking and the authenticator's answer; the framework keeps it in this scheme.
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<IOptions<AccessOptions>>(static (o, access) =>
        {
            Harden(o.Cookie, "passkey", access.Value);
            o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<AccessOptions>>(static (o, access) => Harden(o.Cookie, "form", access.Value));
    }

    // With the prefix a browser takes the cookie over TLS only, from this host only. Without TLS, on one's own machine, it cannot be had.
    private static void Harden(CookieBuilder cookie, string name, AccessOptions access)
    {
        var secure = access.PublicAddress?.Scheme == Uri.UriSchemeHttps;
        cookie.Name = (secure ? "__Host-tm-" : "tm-") + name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }
}
