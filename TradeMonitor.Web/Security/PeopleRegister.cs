using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>What became of a change to somebody's access.</summary>
/// <param name="IsDone">Whether it is in the store.</param>
/// <param name="Sentence">What was done, or why not.</param>
/// <param name="Link">A link to hand on; it is told here and nowhere else.</param>
public sealed record AccessOutcome(bool IsDone, string Sentence, string? Link = null);

/// <summary>Who is here, and what each may do. A change holds at once: for the next save, for open pages, for every cookie.</summary>
public sealed class PeopleRegister(IDbContextFactory<AppDb> databases, WriteGate gate, InvitationBook invitations, AccessChanges changes, TimeProvider time)
{
    /// <summary>Everybody, by address.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.People.AsNoTracking().OrderBy(p => p.NormalizedEmail).ToListAsync(cancellation);
    }

    /// <summary>Invitations that still open, by address; the set-up link is not among them.</summary>
    public async Task<IReadOnlyList<Invitation>> ListInvitedAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Invitations.AsNoTracking()
            .Where(i => i.Email != null && i.UsedAt == null && i.ExpiresAt > now).OrderBy(i => i.Email).ToListAsync(cancellation);
    }

    /// <summary>Gives somebody another role.</summary>
    public Task<AccessOutcome> ChangeRoleAsync(string email, Role role, EditAuthor by, CancellationToken cancellation = default) =>
        ChangeAsync(EditKind.ChangeRole, email, by, (person, isLast) =>
        {
            if (isLast && role != Role.Administrator)
            {
                return new(false, $"{person.Email} is the last administrator; make somebody else one first.");
            }

            person.Role = role;
            return new(true, $"{person.Email} is now {role.Phrase()}.");
        }, cancellation);

    /// <summary>Shuts somebody out, and ends their sessions; of somebody who has not come yet, withdraws the invitation.</summary>
    public async Task<AccessOutcome> DisableAsync(string email, EditAuthor by, CancellationToken cancellation = default)
    {
        var outcome = await ChangeAsync(EditKind.ShutOut, email, by, (person, isLast) =>
        {
            if (isLast)
            {
                return new(false, $"{person.Email} is the last administrator; make somebody else one first.");
            }

            person.DisabledAt ??= time.GetUtcNow();
            return new(true, $"{person.Email} can no longer sign in.");
        }, cancellation);
        return outcome.IsDone || !await invitations.WithdrawAsync(email, by, cancellation) ? outcome : new(true, $"The invitation of {email} is withdrawn.");
    }

    /// <summary>Lets somebody in again who was shut out.</summary>
    public Task<AccessOutcome> EnableAsync(string email, EditAuthor by, CancellationToken cancellation = default) =>
        ChangeAsync(EditKind.LetIn, email, by, (person, _) =>
        {
            person.DisabledAt = null;
            return new(true, $"{person.Email} can sign in again.");
        }, cancellation);

    /// <summary>Ends every session of somebody, but for one that may stay.</summary>
    public Task<AccessOutcome> EndSessionsAsync(string email, EditAuthor by, string? except = null, CancellationToken cancellation = default) =>
        ChangeAsync(EditKind.EndSessions, email, by, (person, _) => new(true, except is null ? $"Every session of {person.Email} has ended." : "You are signed in here only."), cancellation, except);

    private async Task<AccessOutcome> ChangeAsync(
        EditKind kind, string email, EditAuthor by, Func<Person, bool, AccessOutcome> change, CancellationToken cancellation, string? except = null)
    {
        Person? person;
        AccessOutcome outcome;
        using (await gate.EnterAsync(cancellation))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var key = EmailAddress.Key(email);
            person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == key, cancellation);
            if (person is null)
            {
                return new(false, $"There is no person '{email}'.");
            }

            var before = await StateOfAsync(db, person, cancellation);
            outcome = change(person, await IsLastAdministratorAsync(db, person, cancellation));
            if (!outcome.IsDone)
            {
                return outcome;
            }

            // Outdates the claims of every cookie.
            person.SecurityStamp = SecretToken.New();
            await db.SaveChangesAsync(cancellation);
            if (person.DisabledAt is not null)
            {
                await db.Invitations.Where(i => i.Email == person.Email && i.UsedAt == null)
                    .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, time.GetUtcNow()), cancellation);
            }

            if (person.DisabledAt is not null || kind == EditKind.EndSessions)
            {
                await db.Sessions.Where(s => s.PersonId == person.Id && s.Id != except).ExecuteDeleteAsync(cancellation);
            }

            var after = await StateOfAsync(db, person, cancellation);
            if (after != before)
            {
                await new HistoryLog(db).AppendAsync(kind, AccessHistory.Subject, person.Email!, by, time.GetUtcNow(), before, after, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }

        await changes.TellAsync(person.Id);
        return outcome;
    }

    private static async Task<PersonState> StateOfAsync(AppDb db, Person person, CancellationToken cancellation) =>
        new(person.Role, person.DisabledAt is null, await db.Sessions.CountAsync(s => s.PersonId == person.Id, cancellation));

    private static async Task<bool> IsLastAdministratorAsync(AppDb db, Person person, CancellationToken cancellation) =>
        person is { Role: Role.Administrator, DisabledAt: null }
        && !await db.People.AnyAsync(p => p.Id != person.Id && p.Role == Role.Administrator && p.DisabledAt == null, cancellation);
}
