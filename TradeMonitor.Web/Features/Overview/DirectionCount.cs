using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>How many points of a pair have a direction now and had it before.</summary>
/// <param name="Label">The direction.</param>
/// <param name="Now">Points as of the day.</param>
/// <param name="Before">Points <see cref="DaysBack"/> days earlier.</param>
public sealed record DirectionCount(DirectionLabel Label, int Now, int Before)
{
    /// <summary>Days between the two counts.</summary>
    public const int DaysBack = 60;

    /// <summary>All four directions, from escalating to unknown.</summary>
    public static IReadOnlyList<DirectionCount> Of(Relationship pair, Board now, Board before)
    {
        return [.. new[] { DirectionLabel.Escalating, DirectionLabel.Holding, DirectionLabel.Narrowing, DirectionLabel.Unknown }
            .Select(label => new DirectionCount(label, Count(now, label), Count(before, label)))];

        int Count(Board board, DirectionLabel label) => board.Points.Count(p => p.Label == label && pair.Includes(p.Point));
    }
}
