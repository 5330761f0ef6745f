using System.Security.Claims;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Asks the store, at the moment of a write, whether somebody may: a cookie or an open page may be hours older than a role that was
/// withdrawn or a session that was ended.
/// </summary>
public sealed class EditorRights(SessionRegister sessions, ILogger<EditorRights> log)
{
    /// <summary>Reads the session, the person and the role anew and compares them with what a policy asks for.</summary>
    /// <param name="who">The claims that somebody came with.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<Decision> CheckAsync(ClaimsPrincipal who, string policy, CancellationToken cancellation = default)
    {
        var least = Policies.LeastRole(policy);
        if (PersonClaims.EditorOf(who) is null)
        {
            return Refuse(who, policy, "Sign in to do this.");
        }

        if (await sessions.FindAsync(who, cancellation) is not { } standing)
        {
            return Refuse(who, policy, "You are no longer signed in here. Sign in again; nothing was saved.");
        }

        return standing.Editor.Role >= least
            ? Decision.To(standing.Editor)
            : Refuse(who, policy, $"This takes the role {least.Phrase()}; yours is {standing.Editor.Role.Phrase()}. Nothing was saved.");
    }

    private Decision Refuse(ClaimsPrincipal who, string policy, string sentence)
    {
        log.LogWarning("Refused to {Policy}: person {Person}, session {Session}. {Reason}", policy, PersonClaims.IdOf(who), SessionTag(who), sentence);
        return Decision.Refused(sentence);
    }

    // Enough to tell sessions apart in the log, not enough to be one.
    private static string? SessionTag(ClaimsPrincipal who) => PersonClaims.SessionOf(who) is { Length: >= 6 } id ? id[..6] : null;
}
