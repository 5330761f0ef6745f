using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>Notices in the trade's words.</summary>
internal static class NoticeTexts
{
    /// <summary>What there is to tell, in a sentence.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="today">From which the distance to a deadline is counted.</param>
    public static string Of(PointNotice notice, DateOnly today) => notice switch
    {
        LabelNotice { From: DirectionLabel.Unknown } label => $"Direction known now: {Words.Glyph(label.To)} {Lower(Words.Of(label.To))}",
        LabelNotice label => $"Direction: {Words.Glyph(label.To)} {Lower(Words.Of(label.To))}, was {Lower(Words.Of(label.From))}",
        StatusNotice { From: null } status => $"First status: {Lower(Words.Of(status.To))}",
        StatusNotice status => $"Status: {Lower(Words.Of(status.To))}, was {Lower(Words.Of(status.From))}",
        DeadlineNotice due => $"{due.Deadline.Title}: {Formats.Distance(due.Deadline.Date, today)}, {Formats.Day(due.Deadline.Date)}",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, null),
    };

    /// <summary>What kind of news it is, in a word.</summary>
    public static string Kind(PointNotice notice) => notice switch
    {
        LabelNotice => "Direction",
        StatusNotice => "Status",
        DeadlineNotice => "Deadline",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, null),
    };

    /// <summary>Where what it tells of stands: the development behind it, the deadline, else the point.</summary>
    public static string Link(PointNotice notice, AppUrls urls) => notice switch
    {
        LabelNotice { DevelopmentId: { } development } => urls.Development(notice.FrictionPoint, development),
        StatusNotice status => urls.Development(notice.FrictionPoint, status.DevelopmentId),
        DeadlineNotice due => urls.Deadline(due.Deadline.Id),
        _ => urls.FrictionPoint(notice.FrictionPoint),
    };

    private static string Lower(string word) => word.ToLowerInvariant();
}
