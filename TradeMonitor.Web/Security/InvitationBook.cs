using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
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
    /// <param name="by">Who invites.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<string?> InviteAsync(string email, Role role, EditAuthor by, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = EmailAddress.Key(email);
        return await db.People.AnyAsync(p => p.NormalizedEmail == key, cancellation)
            ? null
            : await IssueAsync(db, EditKind.Invite, email, role, by, cancellation);
    }

    /// <summary>The secret of a link by which somebody who is here sets a new passkey or password in place of all they had; null if nobody has that address.</summary>
    public async Task<string?> RecoverAsync(string email, EditAuthor by, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = EmailAddress.Key(email);
        return await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == key, cancellation) is { } person
            ? await IssueAsync(db, EditKind.IssueRecoveryLink, person.Email!, person.Role, by, cancellation)
            : null;
    }

    /// <summary>The secret of the link for the first administrator, which voids all earlier ones; null once there is a person.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Not in the history: every start prints a new one until somebody has come in, and that is told.
        return await db.People.AnyAsync(cancellation)
            ? null
            : (await KeepAsync(db, null, Role.Administrator, null, access.Value.SetupLinkHours, cancellation)).Token;
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

    /// <summary>
    /// Uses up the invitation of an address whose owner the provider vouches for, within the transaction that makes the person, and returns
    /// what they will be; null if there is none.
    /// </summary>
    public async Task<Role?> SpendForAsync(AppDb db, string email, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Email == email && i.UsedAt == null && i.ExpiresAt > now, cancellation) is not { } invitation)
        {
            return null;
        }

        invitation.UsedAt = now;
        await db.SaveChangesAsync(cancellation);
        return invitation.Role;
    }

    /// <summary>Makes a link that was handed out open nothing any more, and returns whom it was for; null if it was no longer open.</summary>
    public async Task<string?> WithdrawAsync(long id, EditAuthor by, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.Email != null && i.UsedAt == null && i.ExpiresAt > now, cancellation);
        if (invitation is null)
        {
            return null;
        }

        invitation.UsedAt = now;
        await new HistoryLog(db).AppendAsync(
            EditKind.WithdrawLink, AccessHistory.Subject, invitation.Email!, by, now, new LinkState(invitation.Role, invitation.ExpiresAt), null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return invitation.Email;
    }

    /// <summary>Makes the invitation of somebody who has not come yet open nothing any more; false if there is none.</summary>
    public async Task<bool> WithdrawAsync(string email, EditAuthor by, CancellationToken cancellation = default)
    {
        long? id;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            var key = EmailAddress.Key(email);
            id = await db.Invitations.Where(i => i.Email == email && i.UsedAt == null && !db.People.Any(p => p.NormalizedEmail == key))
                .Select(i => (long?)i.Id).SingleOrDefaultAsync(cancellation);
        }

        return id is { } open && await WithdrawAsync(open, by, cancellation) is not null;
    }

    private IQueryable<Invitation> Open(AppDb db, byte[] hash)
    {
        var now = time.GetUtcNow();
        // The set-up link makes an administrator of whoever holds it, so it ends with the first person, however that one came in.
        return db.Invitations.Where(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now && (i.Email != null || !db.People.Any()));
    }

    private async Task<string> IssueAsync(AppDb db, EditKind kind, string email, Role role, EditAuthor by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (token, link) = await KeepAsync(db, email, role, by.Id, access.Value.InvitationHours, cancellation);
        await new HistoryLog(db).AppendAsync(kind, AccessHistory.Subject, email, by, link.CreatedAt, null, new LinkState(role, link.ExpiresAt), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return token;
    }

    private async Task<(string Token, Invitation Link)> KeepAsync(AppDb db, string? email, Role role, string? createdBy, int hours, CancellationToken cancellation)
    {
        var (now, token) = (time.GetUtcNow(), SecretToken.New());
        await db.Invitations.Where(i => i.Email == email && i.UsedAt == null).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), cancellation);
        var link = new Invitation
        {
            Email = email,
            Role = role,
            TokenHash = SecretToken.Hash(token),
            CreatedAt = now,
            ExpiresAt = now.AddHours(hours),
            CreatedBy = createdBy,
        };
        db.Invitations.Add(link);
        await db.SaveChangesAsync(cancellation);
        return (token, link);
    }
}
