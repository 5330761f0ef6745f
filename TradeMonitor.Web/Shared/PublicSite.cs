namespace TradeMonitor.Web.Shared;

/// <summary>Where everybody reaches the product; handed down to every screen, and absent where reading is not open to everybody.</summary>
/// <param name="Address">Scheme and host.</param>
public sealed record PublicSite(Uri Address);
