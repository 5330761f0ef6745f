namespace TradeMonitor.Web.Features.Administration;

/// <summary>What an administrator sends from the page.</summary>
public sealed class AdministrationForm
{
    /// <summary>Whom it is about.</summary>
    public string? Email { get; set; }

    /// <summary>Code of a role.</summary>
    public string? Role { get; set; }

    /// <summary>Which invitation is meant.</summary>
    public long Invitation { get; set; }
}
