using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TradeMonitor.Web.Security;

/// <summary>Sign-in by an OpenID Connect provider, where the settings name one.</summary>
internal static class ProviderServices
{
    /// <summary>The scheme; there is none without a provider.</summary>
    public const string Scheme = "openid";

    // A provider that is down is told at once, not after a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddProvider(this IServiceCollection services)
    {
        services.AddScoped<ProviderSignIn>();
        services.AddScoped<ProviderEvents>();
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<AccessOptions>>(static (o, access) =>
        {
            if (access.Value.OpenIdConnect.IsSet)
            {
                o.AddScheme<OpenIdConnectHandler>(Scheme, access.Value.OpenIdConnect.Name);
            }
        });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<AccessOptions>>(static (o, access) => Configure(o, access.Value));
    }

    private static void Configure(OpenIdConnectOptions o, AccessOptions access)
    {
        var provider = access.OpenIdConnect;
        (o.Authority, o.ClientId, o.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        o.RequireHttpsMetadata = Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address) && !address.IsLoopback;
        o.SignInScheme = IdentityConstants.ApplicationScheme;
        o.CallbackPath = SignInPaths.ProviderAnswer;
        // By query and not by a form of theirs: only so does the browser bring our cookies, which are Lax.
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        o.GetClaimsFromUserInfoEndpoint = true;
        o.MapInboundClaims = false;
        o.SaveTokens = false;
        o.BackchannelTimeout = Patience;
        o.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
        {
            o.Scope.Add(scope);
        }

        foreach (var claim in new[] { "name", "email", "email_verified" })
        {
            o.ClaimActions.MapJsonKey(claim, claim);
        }

        foreach (var cookie in new[] { o.CorrelationCookie, o.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = access.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        (o.CorrelationCookie.Name, o.NonceCookie.Name) = ("tm-openid.", "tm-openid-nonce.");
        o.EventsType = typeof(ProviderEvents);
    }
}
