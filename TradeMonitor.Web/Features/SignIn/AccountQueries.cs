using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Reads what somebody sees of their own account.</summary>
public sealed class AccountQueries(IDbContextFactory<AppDb> databases, SessionRegister sessions)
{
    /// <summary>The account of whoever is signed in; null for nobody.</summary>
    public async Task<AccountView?> FindAsync(ClaimsPrincipal who, CancellationToken cancellation = default)
    {
        if (who.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } person)
        {
            return null;
        }

        var passkeys = await db.UserPasskeys.AsNoTracking().Where(p => p.UserId == id).ToListAsync(cancellation);
        return new(person.DisplayName, person.Email!, person.Role,
            [.. passkeys.Select(p => new PasskeyView(Convert.ToHexString(p.CredentialId), p.Data.Name ?? "Passkey", DateOnly.FromDateTime(p.Data.CreatedAt.UtcDateTime)))],
            [.. (await sessions.ListAsync(id, cancellation)).Select(s => new SessionView(s.Device, s.LastSeenAt))]);
    }
}

/// <summary>Somebody's own account.</summary>
public sealed record AccountView(string Name, string Email, Role Role, IReadOnlyList<PasskeyView> Passkeys, IReadOnlyList<SessionView> Sessions);

/// <summary>A browser in which somebody is signed in.</summary>
public sealed record SessionView(string Device, DateTimeOffset LastSeenAt);

/// <summary>A passkey of somebody.</summary>
/// <param name="Id">Of the credential, in hexadecimal.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Since">The day on which it was made (UTC).</param>
public sealed record PasskeyView(string Id, string Name, DateOnly Since);
