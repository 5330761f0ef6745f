namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>What is kept of somebody who watches.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Points">Ids of the friction points.</param>
/// <param name="Seen">Keys of the notices that they have read.</param>
public sealed record WatchMarks(string PersonId, IReadOnlySet<string> Points, IReadOnlySet<string> Seen);
