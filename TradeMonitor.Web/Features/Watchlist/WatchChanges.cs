using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>Tells the open pages of this process that somebody watches something else, or has read notices.</summary>
public sealed class WatchChanges : PersonChanges;
