namespace TradeMonitor.Web.Shared;

/// <summary>What whoever looks watches; handed down to every screen, and absent for whoever may not watch.</summary>
/// <param name="Ids">The friction points.</param>
/// <param name="Unread">Notices not read yet.</param>
/// <param name="ToggleAsync">Watches a point, or no longer; null if that is done, else why not in one sentence.</param>
public sealed record WatchedPoints(IReadOnlySet<string> Ids, int Unread, Func<string, Task<string?>> ToggleAsync);
