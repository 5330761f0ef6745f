using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Where one friction point stands as of a day.</summary>
public sealed record PointReading
{
    /// <summary>The point on every day.</summary>
    public required PointHistory History { get; init; }
    public FrictionPoint Point => History.Point;
    /// <summary>Whether the point was open by then; an unopened one stays listed as unknown.</summary>
    public required bool IsOpen { get; init; }
    /// <summary>The last live <c>statusAfter</c> up to the day, disputed ones included; null before the first (PRODUCT.md, <i>status</i>).</summary>
    public required Status? Status { get; init; }
    /// <summary>The day from which <see cref="Status"/> has held without a break.</summary>
    public required DateOnly? StatusSince { get; init; }
    /// <summary>The level and what sets it (SCORING.md §4).</summary>
    public required LevelReading Level { get; init; }
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
    /// <summary>B at the end of each of the last twelve months and on the day itself, oldest first; null while unknown.</summary>
    public required IReadOnlyList<double?> LastYear { get; init; }
    /// <summary>What a team lead judges beside it; null if no judgement stands.</summary>
    public required StandingAssessment? Assessment { get; init; }
}

/// <summary>All friction points as of one day, in the order of the record.</summary>
public sealed class Board(DateOnly asOf, IReadOnlyList<PointReading> points)
{
    private readonly Dictionary<string, PointReading> _byId = points.ToDictionary(p => p.Point.Id, StringComparer.Ordinal);

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>Every point on record.</summary>
    public IReadOnlyList<PointReading> Points { get; } = points;

    /// <summary>One point; null if the record has none of that id.</summary>
    public PointReading? Find(string id) => _byId.GetValueOrDefault(id);
}
