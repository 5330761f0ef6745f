using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>What may be asked of somebody. Each policy stands for the least role that meets it.</summary>
public static class Policies
{
    /// <summary>See the record; open to all unless <see cref="AccessOptions.AnonymousReading"/> is off.</summary>
    public const string Read = "read";

    /// <summary>Watch friction points and get notice.</summary>
    public const string Watch = "watch";

    /// <summary>Keep charts as snapshots, and take one's own back.</summary>
    public const string Keep = "keep";

    /// <summary>Change the record.</summary>
    public const string Edit = "edit";

    /// <summary>Invite people, import, back up.</summary>
    public const string Administer = "administer";

    /// <summary>Every policy.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Watch, Keep, Edit, Administer];

    private static readonly IReadOnlyList<(Role Role, string Code)> Roles = [.. Enum.GetValues<Role>().Select(role => (role, role.Code()))];

    /// <summary>The least role that meets a policy.</summary>
    public static Role LeastRole(string policy) => policy switch
    {
        Read => Role.Reader,
        Watch or Keep => Role.Analyst,
        Edit => Role.TeamLead,
        Administer => Role.Administrator,
        _ => throw new ArgumentException($"There is no policy '{policy}'.", nameof(policy)),
    };

    /// <summary>Whether a page may offer somebody what a policy guards. Only for showing: the command asks the store.</summary>
    public static bool Offers(System.Security.Claims.ClaimsPrincipal? who, string policy) => who is not null && RolesFor(policy).Any(who.IsInRole);

    /// <inheritdoc cref="Offers"/>
    /// <param name="reader">Whoever looks at the page; null where nobody can sign in.</param>
    /// <param name="policy">One of <see cref="All"/>.</param>
    public static async Task<bool> OffersAsync(Task<AuthenticationState>? reader, string policy) => reader is not null && Offers((await reader).User, policy);

    /// <summary>The codes of all roles that meet a policy.</summary>
    public static IEnumerable<string> RolesFor(string policy)
    {
        var least = LeastRole(policy);
        return Roles.Where(r => r.Role >= least).Select(r => r.Code);
    }
}
