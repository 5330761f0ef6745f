using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>What somebody who was invited sends.</summary>
public sealed class InvitationForm
{
    /// <summary>The secret of the link.</summary>
    public string? Token { get; set; }

    /// <summary>Asked for by the set-up link alone; an invitation knows whom it is for.</summary>
    public string? Email { get; set; }

    /// <summary>The name that others will see.</summary>
    public string? Name { get; set; }

    /// <summary>The authenticator's answer, as JSON.</summary>
    public string? Credential { get; set; }

    public string? Password { get; set; }
}

/// <summary>What an open invitation says.</summary>
/// <param name="Email">Whom it is for; null for the set-up link.</param>
/// <param name="Role">What they will be.</param>
/// <param name="Name">The name of somebody who is here already and sets new credentials; null for somebody new.</param>
public sealed record InvitationFacts(string? Email, Role Role, string? Name);
