using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>Puts people, roles and sign-in together.</summary>
public static class SecurityServices
{
    /// <summary>Registers of people, sessions and invitations, without a web server: for the command line too.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AccessChanges>();
        services.AddSingleton<SessionRegister>();
        services.AddSingleton<InvitationBook>();
        services.AddSingleton<PeopleRegister>();
        services.AddSingleton<EditorRights>();
        return services;
    }

    /// <summary>As long as nobody can sign in, prints a link for the first administrator once the server listens; the one of an earlier start is void.</summary>
    public static async Task UseSecurityAsync(this WebApplication app)
    {
        var book = app.Services.GetRequiredService<InvitationBook>();
        if (await book.SetUpAsync() is { } token)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(
                $"{Environment.NewLine}Nobody can sign in yet. The first administrator opens this link, which works once:{Environment.NewLine}{book.Link(token, app.Urls.FirstOrDefault())}{Environment.NewLine}"));
        }
    }

    /// <summary>Sign-in, cookies, policies and the rights of open pages.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddPeople();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("TradeMonitor").PersistKeysToDbContext<AppDb>();
        services.AddIdentityCore<Person>(o =>
            {
                o.User.RequireUniqueEmail = true;
                // Length is what counts (NIST SP 800-63B §5.1.1.2); common ones are refused by CommonPasswords.
                o.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 4 };
                o.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddPasswordValidator<CommonPasswords>()
            .AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PersonClaims>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AccessOptions>>((passkeys, access) =>
        {
            passkeys.ServerDomain = access.Value.PublicAddress?.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "tm-session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = SessionRegister.Longest;
            o.LoginPath = SignInPaths.SignIn;
            o.AccessDeniedPath = SignInPaths.AccessDenied;
            o.EventsType = typeof(SessionCookie);
        });
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<AccessOptions>>((options, access) =>
        {
            foreach (var policy in Policies.All)
            {
                options.AddPolicy(policy, p => p.RequireRole(Policies.RolesFor(policy)));
            }

            options.FallbackPolicy = access.Value.AnonymousReading ? null : new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });
        services.AddAuthorization();
        services.AddRateLimiter(SignInLimits.Configure);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveRights>();
        services.AddScoped(provider => new CurrentEditor(
            provider.GetRequiredService<EditorRights>(), async () => (await provider.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User));
        return services;
    }
}
