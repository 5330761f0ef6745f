using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Where one friction point stands as of a day. Its figures are at hand; what only some readers want is looked up in the history when they ask.</summary>
public sealed class PointReading
{
    private readonly PointFigures _figures;

    internal PointReading(PointHistory history, DateOnly asOf, in PointFigures figures) => (History, AsOf, _figures) = (history, asOf, figures);

    /// <summary>The point on every day.</summary>
    public PointHistory History { get; }
    public FrictionPoint Point => History.Point;
    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }
    /// <summary>Whether the point was open by then; an unopened one stays listed as unknown.</summary>
    public bool IsOpen => Point.OpenedOn <= AsOf;
    /// <summary>The last live <c>statusAfter</c> up to the day, disputed ones included; null before the first (PRODUCT.md, <i>status</i>).</summary>
    public Status? Status => _figures.Status?.Status;
    /// <summary>The day from which <see cref="Status"/> has held without a break.</summary>
    public DateOnly? StatusSince => _figures.Status is var (_, since) ? DateOnly.FromDayNumber(since) : null;
    /// <summary>The level and what sets it (SCORING.md §4).</summary>
    public LevelReading Level => History.Levels.At(AsOf.DayNumber);
    /// <summary>The level alone, 0–1.</summary>
    public double LevelFigure => _figures.Level;
    public DirectionLabel Label => _figures.Label.Label;
    /// <summary>First day of the unbroken run of the label.</summary>
    public DateOnly? LabelSince => Label == DirectionLabel.Unknown ? null : DateOnly.FromDayNumber(_figures.Label.Since);
    /// <summary>No evidence for longer than the stale limit.</summary>
    public bool IsStale => History.Directions.IsStaleOn(AsOf.DayNumber);
    /// <summary>B, its interval and confidence.</summary>
    public MomentumFigures Direction => History.DirectionOf(_figures);
    /// <summary>Day of the newest live development that names the point.</summary>
    public DateOnly? LastDevelopmentOn => History.Events.LastDayUpTo(AsOf.DayNumber) is { } day ? DateOnly.FromDayNumber(day) : null;
    /// <summary>The next deadline known by the day and not yet decided.</summary>
    public DateOnly? NextDeadlineOn => History.Deadlines.Count == 0 ? null : History.NextDeadline(AsOf)?.Date;
    /// <inheritdoc cref="PointHistory.LastYear"/>
    public IReadOnlyList<double?> LastYear => History.LastYear(AsOf);
    /// <summary>What a team lead judges beside it; null if no judgement stands.</summary>
    public StandingAssessment? Assessment => History.Assessments.Count == 0 ? null : StandingAssessment.On(History.Assessments, Label, AsOf);
}
