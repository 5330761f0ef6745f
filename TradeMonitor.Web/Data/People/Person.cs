using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.People;

/// <summary>Somebody who can sign in. The role is a column, so that nobody has none and nobody has two.</summary>
public sealed class Person : IdentityUser
{
    /// <summary>The name that others see.</summary>
    public string DisplayName { get; set; } = "";
    public Role Role { get; set; }
    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
    /// <summary>
    /// UTC; since then the person cannot sign in. Not the lock of too many wrong passwords: a stranger can bring that about, and it must
    /// not stop somebody who is at work.
    /// </summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
