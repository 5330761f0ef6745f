namespace TradeMonitor.Web.Security;

/// <summary>Tells the open pages of this process that somebody's role or sessions have changed.</summary>
public sealed class AccessChanges : PersonChanges;
