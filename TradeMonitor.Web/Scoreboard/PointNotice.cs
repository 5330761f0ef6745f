using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Something that whoever watches a friction point is told.</summary>
/// <param name="Key">Stays the same as long as the same thing is told, so that it is read once.</param>
/// <param name="FrictionPoint">Id of the point.</param>
/// <param name="Day">The day on which it is news.</param>
public abstract record PointNotice(string Key, string FrictionPoint, DateOnly Day);

/// <summary>The direction took another label. <c>DevelopmentId</c>: The weightiest evidence of that day; null if the label changed with time alone.</summary>
public sealed record LabelNotice(string FrictionPoint, DateOnly Day, DirectionLabel From, DirectionLabel To, string? DevelopmentId)
    : PointNotice($"label:{FrictionPoint}:{Day:yyyy-MM-dd}:{To.Code()}", FrictionPoint, Day);

/// <summary>The status changed. <c>From</c>: Null for the first status of the point.</summary>
public sealed record StatusNotice(string FrictionPoint, DateOnly Day, Status? From, Status To, string DevelopmentId)
    : PointNotice($"status:{FrictionPoint}:{Day:yyyy-MM-dd}:{To.Code()}", FrictionPoint, Day);

/// <summary>A deadline comes near. <c>Deadline</c>: As it stands now. <c>Threshold</c>: Which warning it is: 30, 7 or 1 days before.</summary>
public sealed record DeadlineNotice(string FrictionPoint, DateOnly Day, Deadline Deadline, int Threshold)
    : PointNotice($"deadline:{Deadline.Id}:{Deadline.Date:yyyy-MM-dd}:{Threshold}", FrictionPoint, Day);
