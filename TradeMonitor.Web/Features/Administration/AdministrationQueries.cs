using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>Reads who may come in. Addresses are personal data, so it asks for the role as a command does.</summary>
public sealed class AdministrationQueries(CurrentEditor current, PeopleRegister people, SessionRegister sessions, IDbContextFactory<AppDb> databases)
{
    /// <summary>Everybody and every open invitation; null for whoever is no administrator.</summary>
    public async Task<AccessView?> ReadAsync(CancellationToken cancellation = default)
    {
        if ((await current.RequireAsync(Policies.Administer, cancellation)).Editor is not { } who)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var passkeys = await db.Set<IdentityUserPasskey<string>>().GroupBy(k => k.UserId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var logins = await db.Set<IdentityUserLogin<string>>().Select(l => l.UserId).ToHashSetAsync(cancellation);
        var open = await sessions.ListAllAsync(cancellation);
        var everybody = await people.ListAsync(cancellation);
        var invited = await people.ListInvitedAsync(cancellation);
        return new(
            [.. everybody.Select(p => new PersonView(
                p.Id, p.DisplayName, p.Email!, p.Role, p.CreatedAt, open[p.Id].FirstOrDefault()?.LastSeenAt, open[p.Id].Count(),
                passkeys.GetValueOrDefault(p.Id), p.PasswordHash is not null, logins.Contains(p.Id), p.DisabledAt is not null, p.Id == who.PersonId))],
            [.. invited.Select(i => new InvitationView(i.Id, i.Email!, i.Role, i.ExpiresAt))]);
    }
}
