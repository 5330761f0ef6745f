using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Reads developments across friction points for screens and the API.</summary>
public sealed class DevelopmentQueries(SharedScoreboard scoreboard, DevelopmentTexts texts)
{
    /// <summary>Ids of the live developments up to a day, oldest first.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="pair">Only those of a pair's reading; null for all.</param>
    /// <param name="frictionPoint">Only those that name a point; null for all.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<string>> FindAsync(
        DateOnly asOf, Relationship? pair = null, string? frictionPoint = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return [.. view.Between(DateOnly.MinValue, asOf)
            .Where(e => pair is null || view.IsOf(pair, e))
            .Where(e => frictionPoint is null || e.Event.FrictionPoints.Contains(frictionPoint))
            .Select(e => e.Event.Id)];
    }

    /// <summary>Whole developments of some ids, oldest first.</summary>
    public Task<IReadOnlyList<Development>> ReadAsync(IEnumerable<string> ids, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        texts.ReadAsync(ids, knownOn, cancellation);
}
