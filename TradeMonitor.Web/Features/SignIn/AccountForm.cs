namespace TradeMonitor.Web.Features.SignIn;

/// <summary>What somebody sends from their account page.</summary>
public sealed class AccountForm
{
    /// <summary>The authenticator's answer for a new passkey, as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>Which passkey is meant.</summary>
    public string? Passkey { get; set; }

    /// <summary>Its new name.</summary>
    public string? Name { get; set; }

    public string? OldPassword { get; set; }

    public string? NewPassword { get; set; }
}
