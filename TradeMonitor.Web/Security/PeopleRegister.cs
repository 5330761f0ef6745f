using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>What became of a change to somebody's access.</summary>
/// <param name="IsDone">Whether it is in the store.</param>
/// <param name="Sentence">What was done, or why not.</param>
/// <param name="Link">A link to hand on; it is told here and nowhere else.</param>
public sealed record AccessOutcome(bool IsDone, string Sentence, string? Link = null);

/// <summary>Who is here, and what each may do. A change holds at once: for the next save, for open pages, for every cookie.</summary>
public sealed class PeopleRegister(IDbContextFactory<AppDb> databases, WriteGate gate, AccessChanges changes, TimeProvider time)
{
    /// <summary>Everybody, by address.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.People.AsNoTracking().OrderBy(p => p.NormalizedEmail).ToListAsync(cancellation);
    }

    /// <summary>Somebody by address; null if nobody here has it.</summary>
    public async Task<Person?> FindAsync(string email, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = EmailAddress.Key(email);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == key, cancellation);
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
    public Task<AccessOutcome> ChangeRoleAsync(string email, Role role, CancellationToken cancellation = default) =>
        ChangeAsync(email, (person, isLast) =>
        {
            if (isLast && role != Role.Administrator)
            {
                return new(false, $"{person.Email} is the last administrator; make somebody else one first.");
            }

            person.Role = role;
            return new(true, $"{person.Email} is now {role.Phrase()}.");
        }, cancellation);

    /// <summary>Shuts somebody out, and ends their sessions; of somebody who has not come yet, withdraws the invitation.</summary>
    public async Task<AccessOutcome> DisableAsync(string email, CancellationToken cancellation = default)
    {
        var outcome = await ChangeAsync(email, (person, isLast) =>
        {
            if (isLast)
            {
                return new(false, $"{person.Email} is the last administrator; make somebody else one first.");
            }

            person.DisabledAt ??= time.GetUtcNow();
            return new(true, $"{person.Email} can no longer sign in.");
        }, cancellation);
        return outcome.IsDone || !await WithdrawAsync(email, cancellation) ? outcome : new(true, $"The invitation of {email} is withdrawn.");
    }

    /// <summary>Lets somebody in again who was shut out.</summary>
    public Task<AccessOutcome> EnableAsync(string email, CancellationToken cancellation = default) =>
        ChangeAsync(email, (person, _) =>
        {
            person.DisabledAt = null;
            return new(true, $"{person.Email} can sign in again.");
        }, cancellation);

    private async Task<AccessOutcome> ChangeAsync(string email, Func<Person, bool, AccessOutcome> change, CancellationToken cancellation)
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
                await db.Sessions.Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }

        await changes.TellAsync(person.Id);
        return outcome;
    }

    private async Task<bool> WithdrawAsync(string email, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Invitations.Where(i => i.Email == email && i.UsedAt == null && !db.People.Any(p => p.Email == email))
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), cancellation) > 0;
    }

    private static async Task<bool> IsLastAdministratorAsync(AppDb db, Person person, CancellationToken cancellation) =>
        person is { Role: Role.Administrator, DisabledAt: null }
        && !await db.People.AnyAsync(p => p.Id != person.Id && p.Role == Role.Administrator && p.DisabledAt == null, cancellation);
}
