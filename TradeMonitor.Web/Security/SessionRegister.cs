using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>Somebody's session and rights as the store has them now.</summary>
/// <param name="Editor">Who it is.</param>
/// <param name="Claims">The same as claims, fresh.</param>
/// <param name="IsOutdated">Whether the claims that were asked about tell other rights.</param>
public sealed record Standing(Editor Editor, ClaimsPrincipal Claims, bool IsOutdated);

/// <summary>Who is signed in where. A cookie is worth nothing without its row here, so signing out reaches every copy of it.</summary>
public sealed class SessionRegister(IDbContextFactory<AppDb> databases, WriteGate gate, AccessChanges changes, TimeProvider time)
{
    /// <summary>A working day; then everybody signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long nobody need be seen; an open page counts as being there.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(1);

    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    /// <summary>Opens a session and returns its id.</summary>
    public async Task<string> StartAsync(string personId, string? userAgent, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var session = new Session { Id = SecretToken.New(), PersonId = personId, CreatedAt = now, LastSeenAt = now, Device = DeviceName.Of(userAgent) };
        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (oldest, unseen) = (now - Longest, now - LongestIdle);
        await db.Sessions.Where(s => s.CreatedAt < oldest || s.LastSeenAt < unseen).ExecuteDeleteAsync(cancellation);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        return session.Id;
    }

    /// <summary>The standing of whoever has these claims; null if the session has ended or the person may not sign in any more.</summary>
    public async Task<Standing?> FindAsync(ClaimsPrincipal who, CancellationToken cancellation = default)
    {
        if (PersonClaims.IdOf(who) is not { } personId || PersonClaims.SessionOf(who) is not { } sessionId)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Sessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.PersonId == personId)
            .Join(db.People, s => s.PersonId, p => p.Id, (session, person) => new { session, person })
            .SingleOrDefaultAsync(cancellation);
        var now = time.GetUtcNow();
        if (found is null || found.person.DisabledAt is not null || now - found.session.CreatedAt > Longest || now - found.session.LastSeenAt > LongestIdle)
        {
            return null;
        }

        if (now - found.session.LastSeenAt > Noticed)
        {
            using var turn = await gate.EnterAsync(cancellation);
            await db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellation);
        }

        var claims = PersonClaims.Of(found.person, sessionId);
        return new(PersonClaims.EditorOf(claims)!, claims, found.person.SecurityStamp != who.FindFirstValue(PersonClaims.Stamp));
    }

    /// <summary>The sessions of a person, the one seen last first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(string personId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Open(db).Where(s => s.PersonId == personId).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancellation);
    }

    /// <summary>Everybody's sessions by id of the person, of each the one seen last first.</summary>
    public async Task<ILookup<string, Session>> ListAllAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await Open(db).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancellation)).ToLookup(s => s.PersonId, StringComparer.Ordinal);
    }

    /// <summary>Ends one session.</summary>
    public Task EndAsync(string personId, string sessionId, CancellationToken cancellation = default) =>
        EndAsync(personId, s => s.Id == sessionId, cancellation);

    /// <summary>Ends every session of a person, but for one that may stay.</summary>
    public Task EndAllAsync(string personId, string? except = null, CancellationToken cancellation = default) =>
        EndAsync(personId, s => s.Id != except, cancellation);

    private IQueryable<Session> Open(AppDb db)
    {
        var (oldest, unseen) = (time.GetUtcNow() - Longest, time.GetUtcNow() - LongestIdle);
        return db.Sessions.AsNoTracking().Where(s => s.CreatedAt >= oldest && s.LastSeenAt >= unseen);
    }

    private async Task EndAsync(string personId, System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellation)
    {
        using (await gate.EnterAsync(cancellation))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.Sessions.Where(s => s.PersonId == personId).Where(which).ExecuteDeleteAsync(cancellation);
        }

        await changes.TellAsync(personId);
    }
}
