using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Reads deadlines for screens and the API.</summary>
public sealed class DeadlineQueries(SharedScoreboard scoreboard)
{
    /// <summary>Deadlines announced by a day, with the outcomes known then, by date.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="pair">Only those that concern a point between a pair; null for all.</param>
    /// <param name="frictionPoint">Only those that concern a point; null for all.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Deadline>> FindAsync(
        DateOnly asOf, Relationship? pair = null, string? frictionPoint = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return [.. view.Rows.Deadlines
            .Where(d => d.IsKnownOn(asOf) && (frictionPoint is null || d.FrictionPoints.Contains(frictionPoint)))
            .Where(d => pair is null || d.FrictionPoints.Any(id => view.FindPoint(id) is { } point && pair.Includes(point.Point)))
            .Select(d => d.AsSeenOn(asOf))];
    }
}
