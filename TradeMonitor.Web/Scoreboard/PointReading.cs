using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Where one friction point stands as of a day.</summary>
public sealed record PointReading
{
    /// <summary>The point on every day.</summary>
    public required PointHistory History { get; init; }
    public FrictionPoint Point => History.Point;
    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
    /// <summary>Whether the point was open by then; an unopened one stays listed as unknown.</summary>
    public bool IsOpen => Point.OpenedOn <= AsOf;
    /// <summary>The last live <c>statusAfter</c> up to the day, disputed ones included; null before the first (PRODUCT.md, <i>status</i>).</summary>
    public required Status? Status { get; init; }
    /// <summary>The day from which <see cref="Status"/> has held without a break.</summary>
    public required DateOnly? StatusSince { get; init; }
    /// <summary>The level and what sets it (SCORING.md §4); read when it is asked for, as it names its developments.</summary>
    public LevelReading Level => History.Levels.At(AsOf.DayNumber);
    /// <summary>The level alone, 0–1.</summary>
    public required double LevelFigure { get; init; }
    public required DirectionLabel Label { get; init; }
    /// <summary>First day of the unbroken run of the label.</summary>
    public required DateOnly? LabelSince { get; init; }
    /// <summary>No evidence for longer than the stale limit.</summary>
    public required bool IsStale { get; init; }
    /// <summary>B, its interval and confidence.</summary>
    public required MomentumFigures Direction { get; init; }
    /// <summary>Day of the newest live development that names the point.</summary>
    public required DateOnly? LastDevelopmentOn { get; init; }
    /// <summary>The next deadline known by the day and not yet decided.</summary>
    public required DateOnly? NextDeadlineOn { get; init; }
    /// <inheritdoc cref="PointHistory.LastYear"/>
    public IReadOnlyList<double?> LastYear => History.LastYear(AsOf);
    /// <summary>What a team lead judges beside it; null if no judgement stands.</summary>
    public required StandingAssessment? Assessment { get; init; }
}
