using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The overview with its texts.</summary>
/// <param name="Model">The figures.</param>
/// <param name="Recent">What changed, newest first.</param>
/// <param name="Reasons">The greatest parts of the direction, greatest first.</param>
/// <param name="Sources">Sources cited up to the day; null if they are too many to count.</param>
public sealed record OverviewScreen(OverviewModel Model, IReadOnlyList<Happening> Recent, IReadOnlyList<Happening> Reasons, int? Sources)
{
    /// <summary>Published series that can be drawn below the tension chart, up to the day.</summary>
    public IReadOnlyList<SourcedIndicator> Indicators { get; init; } = [];

    /// <summary>Events beside <see cref="Reasons"/> that have a part in the direction.</summary>
    public int OtherReasons { get; } = Model.Reading.Direction.Parts.Select(p => p.EventId).Distinct(StringComparer.Ordinal).Count() - Reasons.Count;

    /// <summary>What the figures rest on: <c>231 developments, 168 sources</c>.</summary>
    public string Basis => Formats.Count(Model.Developments, "development") + (Sources is { } sources ? ", " + Formats.Count(sources, "source") : "");
}

/// <summary>What happened on a point in a month.</summary>
/// <param name="PointId">The point.</param>
/// <param name="Title">Its title.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="End">The last day looked at: the month's end, or the as-of day.</param>
/// <param name="Label">The direction on that day.</param>
/// <param name="Score">B on that day.</param>
/// <param name="Happenings">Newest first; parts are those of that day.</param>
public sealed record MonthOfPoint(string PointId, string Title, DateOnly Month, DateOnly End, DirectionLabel Label, double Score, IReadOnlyList<Happening> Happenings);
