using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Writes the links that let one person in, once, and knows them again. There is no other way to become a person, and no account that
/// everybody knows.
/// </summary>
public sealed class InvitationBook(IDbContextFactory<AppDb> databases, WriteGate gate, SiteAddress address, IOptions<AccessOptions> access, TimeProvider time)
{
    /// <summary>The link of a secret that a method below returned; the secret is kept nowhere.</summary>
    public string Link(string token) => address.LinkTo(SignInPaths.Invitation, token);

    /// <summary>The secret of a link for somebody; an earlier one to the same address is void from now on. Null if that person is already here.</summary>
    /// <param name="email">Whom it is for.</param>
    /// <param name="role">What they will be.</param>
    /// <param name="createdBy">Id of the person who invites; null for the command line.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<string?> InviteAsync(string email, Role role, string? createdBy, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = EmailAddress.Key(email);
        return await db.People.AnyAsync(p => p.NormalizedEmail == key, cancellation)
            ? null
            : await IssueAsync(db, email, role, createdBy, access.Value.InvitationHours, cancellation);
    }

    /// <summary>The secret of a link by which somebody who is here sets a new passkey or password in place of all they had; null if nobody has that address.</summary>
    public async Task<string?> RecoverAsync(string email, string? createdBy, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = EmailAddress.Key(email);
        return await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == key, cancellation) is { } person
            ? await IssueAsync(db, person.Email, person.Role, createdBy, access.Value.InvitationHours, cancellation)
            : null;
    }

    /// <summary>The secret of the link for the first administrator, which voids all earlier ones; null once there is a person.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.People.AnyAsync(cancellation)
            ? null
            : await IssueAsync(db, null, Role.Administrator, null, access.Value.SetupLinkHours, cancellation);
    }

    /// <summary>The invitation that a secret opens, if it still opens any.</summary>
    public async Task<Invitation?> FindAsync(string? token, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Open(db, SecretToken.Hash(token)).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Uses the invitation up, within the transaction that makes the person; false if somebody else was faster.</summary>
    public async Task<bool> SpendAsync(AppDb db, string token, CancellationToken cancellation = default) =>
        await Open(db, SecretToken.Hash(token)).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, time.GetUtcNow()), cancellation) == 1;

    /// <summary>Makes a link that was handed out open nothing any more, and returns whom it was for; null if it was no longer open.</summary>
    public async Task<string?> WithdrawAsync(long id, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.Email != null && i.UsedAt == null && i.ExpiresAt > now, cancellation);
        if (invitation is null)
        {
            return null;
        }

        invitation.UsedAt = now;
        await db.SaveChangesAsync(cancellation);
        return invitation.Email;
    }

    private IQueryable<Invitation> Open(AppDb db, byte[] hash)
    {
        var now = time.GetUtcNow();
        // The set-up link makes an administrator of whoever holds it, so it ends with the first person, however that one came in.
        return db.Invitations.Where(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now && (i.Email != null || !db.People.Any()));
    }

    private async Task<string> IssueAsync(AppDb db, string? email, Role role, string? createdBy, int hours, CancellationToken cancellation)
    {
        var (now, token) = (time.GetUtcNow(), SecretToken.New());
        await db.Invitations.Where(i => i.Email == email && i.UsedAt == null).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), cancellation);
        db.Invitations.Add(new()
        {
            Email = email,
            Role = role,
            TokenHash = SecretToken.Hash(token),
            CreatedAt = now,
            ExpiresAt = now.AddHours(hours),
            CreatedBy = createdBy,
        });
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
