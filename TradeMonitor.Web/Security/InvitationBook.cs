using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>Writes the links that let people in, once each, and knows them again.</summary>
public sealed class InvitationBook(IDbContextFactory<AppDb> databases, WriteGate gate, IOptions<AccessOptions> access, TimeProvider time)
{
    /// <summary>Invites somebody; an invitation of theirs that is still open is void from then on.</summary>
    /// <returns>The secret of the link; it is kept nowhere.</returns>
    public async Task<string> InviteAsync(string email, Role role, string? by, CancellationToken cancellation = default) =>
        await WriteAsync(email, role, TimeSpan.FromHours(access.Value.InvitationHours), by, cancellation);

    /// <summary>A new set-up link as long as nobody can sign in yet, in place of the one before; null once there is somebody.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellation = default)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            if (await db.People.AnyAsync(cancellation))
            {
                return null;
            }
        }

        return await WriteAsync(null, Role.Administrator, TimeSpan.FromHours(access.Value.SetupLinkHours), null, cancellation);
    }

    /// <summary>The open invitation of a secret; null if it was used, is void or too old, or never was.</summary>
    public async Task<Invitation?> FindAsync(string? token, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (hash, now) = (SecretToken.Hash(token), time.GetUtcNow());
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, cancellation);
    }

    /// <summary>Uses an invitation up. False if somebody else was faster.</summary>
    public async Task<bool> UseAsync(Invitation invitation, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        DateTimeOffset? now = time.GetUtcNow();
        return await db.Invitations.Where(i => i.Id == invitation.Id && i.UsedAt == null).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), cancellation) == 1;
    }

    /// <summary>The link of a secret. It stands in the fragment, which browsers keep to themselves: no log and no proxy ever sees it.</summary>
    public string Link(string token, string? listening) =>
        $"{(access.Value.PublicAddress?.ToString() ?? listening ?? "http://localhost:5000").TrimEnd('/')}{SignInPaths.Invitation}#{token}";

    private async Task<string> WriteAsync(string? email, Role role, TimeSpan holds, string? by, CancellationToken cancellation)
    {
        var (token, now) = (SecretToken.New(), time.GetUtcNow());
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        DateTimeOffset? voided = now;
        await db.Invitations.Where(i => i.Email == email && i.UsedAt == null).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, voided), cancellation);
        db.Add(new Invitation { Email = email, Role = role, TokenHash = SecretToken.Hash(token), CreatedAt = now, ExpiresAt = now + holds, CreatedBy = by });
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
