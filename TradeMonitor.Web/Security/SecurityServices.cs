using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>People, roles and sign-in.</summary>
public static class SecurityServices
{
    /// <summary>Adds all that the server needs.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddPeople();
        // For the framework's own stores of people and keys, which take one context per request.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddSessionCookies();
        services.AddProvider();
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<AccessOptions>>(static (o, access) => AddPolicies(o, access.Value.AnonymousReading));
        services.AddRateLimiter(SignInLimits.Configure);
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<LiveAuthentication>();
        services.AddScoped<AuthenticationStateProvider>(p => p.GetRequiredService<LiveAuthentication>());
        services.AddScoped(CurrentEditorOf);
        services.AddSingleton(new SetupConsole(Console.Out));
        services.AddHostedService<SetupLink>();
        services.AddDataProtection().SetApplicationName("TradeMonitor").PersistKeysToDbContext<AppDb>();
        // The keys lie in the store as they are, which the README says; each start need not say it again.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        return services;
    }

    /// <summary>Adds who is here and how people are invited; the command line needs no more.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<InvitationBook>();
        services.AddSingleton<PeopleRegister>();
        services.AddSingleton<AccessChanges>();
        services.AddSingleton<SessionRegister>();
        services.AddSingleton<EditorRights>();
        return services;
    }

    /// <summary>After routing, before antiforgery: who it is, how often they tried, and whether they may.</summary>
    public static IApplicationBuilder UseSecurity(this IApplicationBuilder app) => app.UseRateLimiter().UseAuthentication().UseAuthorization();

    /// <summary>
    /// Before all else: who stands before us. Where people reach the product over TLS, a request is one over TLS, though a proxy took it off;
    /// cookies that are for TLS only could not be set otherwise. And whom a trusted proxy speaks for counts by their own address: else a
    /// whole team would share one count of tries to sign in.
    /// </summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app)
    {
        var access = app.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        if (access.TrustedProxies.Length > 0)
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            access.TrustedProxies.Select(IPAddress.Parse).ToList().ForEach(forwarded.KnownProxies.Add);
        }

        app.UseForwardedHeaders(forwarded);
        return access.PublicAddress?.Scheme != Uri.UriSchemeHttps ? app : app.Use(static (context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }

    private static void AddPolicies(AuthorizationOptions options, bool anonymousReading)
    {
        foreach (var policy in Policies.All)
        {
            options.AddPolicy(policy, p => _ = policy == Policies.Read && anonymousReading
                ? p.RequireAssertion(static _ => true)
                : p.RequireRole(Policies.RolesFor(policy)));
        }

        // What says nothing of access is read.
        options.FallbackPolicy = anonymousReading ? null : options.GetPolicy(Policies.Read);
    }

    // In a circuit the request is the one that opened it, hours ago: the page's own state goes first.
    private static CurrentEditor CurrentEditorOf(IServiceProvider services)
    {
        var (live, request) = (services.GetRequiredService<LiveAuthentication>(), services.GetRequiredService<IHttpContextAccessor>());
        return new(services.GetRequiredService<EditorRights>(), async () =>
            live.State is { } state ? (await state).User : request.HttpContext?.User ?? new());
    }
}
