using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>What somebody watches, and what there is to tell them, as of today.</summary>
/// <param name="Watched">The points, by title.</param>
/// <param name="Notices">Of all of them, newest first; a deadline that concerns several points stands once.</param>
public sealed record Inbox(IReadOnlyList<PointReading> Watched, IReadOnlyList<InboxNotice> Notices)
{
    /// <summary>How many notices are not read yet.</summary>
    public int Unread => Notices.Count(n => !n.IsSeen);
}

/// <summary>A notice and whether it has been read.</summary>
public sealed record InboxNotice(PointNotice Notice, string PointTitle, bool IsSeen);
