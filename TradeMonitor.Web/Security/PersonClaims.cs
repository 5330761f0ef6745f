using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>A person as the claims of a cookie. What they say is only ever shown; a write reads the store again.</summary>
internal sealed class PersonClaims : IUserClaimsPrincipalFactory<Person>
{
    /// <summary>The claim that names the session.</summary>
    public const string Session = "sid";

    /// <summary>The claim that changes with the person's rights, so that an outdated cookie shows.</summary>
    public const string Stamp = "stamp";

    /// <inheritdoc/>
    public Task<ClaimsPrincipal> CreateAsync(Person user) => Task.FromResult(Of(user, null));

    /// <summary>The claims of a person in a session.</summary>
    public static ClaimsPrincipal Of(Person person, string? session)
    {
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id),
            new(ClaimTypes.Name, person.DisplayName),
            new(ClaimTypes.Email, person.Email!),
            new(ClaimTypes.Role, person.Role.Code()),
            new(Stamp, person.SecurityStamp!),
        ], IdentityConstants.ApplicationScheme);
        if (session is not null)
        {
            identity.AddClaim(new(Session, session));
        }

        return new(identity);
    }

    /// <summary>The person's id; null for nobody.</summary>
    public static string? IdOf(ClaimsPrincipal who) => who.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The session's id; null for nobody.</summary>
    public static string? SessionOf(ClaimsPrincipal who) => who.FindFirstValue(Session);

    /// <summary>Who the claims speak of; null for nobody.</summary>
    public static Editor? EditorOf(ClaimsPrincipal who) =>
        IdOf(who) is { } id && SessionOf(who) is { } session && Codes.TryParse<Role>(who.FindFirstValue(ClaimTypes.Role), out var role)
            ? new(id, who.FindFirstValue(ClaimTypes.Name) ?? "", who.FindFirstValue(ClaimTypes.Email) ?? "", role, session)
            : null;
}
