using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Reads commitments for screens and the API.</summary>
public sealed class CommitmentQueries(SharedScoreboard scoreboard)
{
    /// <summary>Commitments made by a day, as they stood then, oldest first.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="pair">Only those made at an engagement of a pair; null for all.</param>
    /// <param name="frictionPoint">Only those that concern a point; null for all.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Commitment>> FindAsync(
        DateOnly asOf, Relationship? pair = null, string? frictionPoint = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        var engagements = pair is null ? null : view.Rows.Engagements.Where(e => view.IsOf(pair, e)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return [.. view.Rows.Commitments
            .Where(c => c.MadeOn <= asOf && (engagements is null || engagements.Contains(c.Engagement)))
            .Where(c => frictionPoint is null || c.FrictionPoints.Contains(frictionPoint))
            .Select(c => c.AsSeenOn(asOf, id => view.HasHappened(id, asOf)))];
    }
}
