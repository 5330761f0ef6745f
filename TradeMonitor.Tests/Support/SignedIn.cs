using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Support;

/// <summary>Visitors of the real application who have signed in before the test begins.</summary>
internal static class SignedIn
{
    /// <summary>Somebody with a role who has never been here.</summary>
    public static Task<Person> AddPersonAsync(this TradeMonitorApp app, Role role, string? name = null) => PeopleStore.AddAsync(app.Services, role, name);

    /// <summary>The cookie of a new session of a person.</summary>
    public static async Task<Cookie> CookieAsync(this TradeMonitorApp app, Person person)
    {
        var sessions = app.Services.GetRequiredService<SessionRegister>();
        var claims = PersonClaims.Of(person, await sessions.StartAsync(person.Id, null, PeopleStore.Stop));
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(claims, new() { IssuedUtc = TimeProvider.System.GetUtcNow() }, IdentityConstants.ApplicationScheme);
        return new(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>A visitor in that session, or nobody's without one; redirects are not followed.</summary>
    public static HttpClient Visitor(this TradeMonitorApp app, Cookie? cookie)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        }

        return client;
    }
}
