using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>Who can sign in, and as what.</summary>
public sealed class PeopleRegister(IDbContextFactory<AppDb> databases, WriteGate gate, SessionRegister sessions, AccessChanges changes, TimeProvider time)
{
    /// <summary>Everybody, by address.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.People.AsNoTracking().OrderBy(p => p.NormalizedEmail).ToListAsync(cancellation);
    }

    /// <summary>Somebody by address; null if nobody has it.</summary>
    public async Task<Person?> FindAsync(string email, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var normalized = email.ToUpperInvariant();
        return await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancellation);
    }

    /// <summary>Gives somebody another role; their open pages follow at once.</summary>
    public Task<bool> ChangeRoleAsync(string email, Role role, CancellationToken cancellation = default) =>
        ChangeAsync(email, p => p.Role = role, cancellation);

    /// <summary>Keeps somebody out from now on, or lets them in again; ends their sessions.</summary>
    public async Task<bool> SetDisabledAsync(string email, bool disabled, CancellationToken cancellation = default)
    {
        if (!await ChangeAsync(email, p => p.DisabledAt = disabled ? time.GetUtcNow() : null, cancellation) || await FindAsync(email, cancellation) is not { } person)
        {
            return false;
        }

        await sessions.EndAllAsync(person.Id, null, cancellation);
        return true;
    }

    private async Task<bool> ChangeAsync(string email, Action<Person> change, CancellationToken cancellation)
    {
        string id;
        using (await gate.EnterAsync(cancellation))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var normalized = email.ToUpperInvariant();
            if (await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == normalized, cancellation) is not { } person)
            {
                return false;
            }

            change(person);
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            await db.SaveChangesAsync(cancellation);
            id = person.Id;
        }

        changes.Tell(id);
        return true;
    }
}
