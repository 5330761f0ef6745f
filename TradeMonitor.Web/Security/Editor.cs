using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>Somebody who is signed in and acts.</summary>
/// <param name="PersonId">Their id, which never changes.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">Their address.</param>
/// <param name="Role">What they may do.</param>
/// <param name="SessionId">The session they act in.</param>
public sealed record Editor(string PersonId, string Name, string Email, Role Role, string SessionId)
{
    /// <summary>As the history names them; of the session only so much that it can be told from others.</summary>
    public EditAuthor AsAuthor() => new(PersonId, Name, $"web, session {SessionId[..6]}");
}
