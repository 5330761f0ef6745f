using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>Reads engagements for screens and the API.</summary>
public sealed class EngagementQueries(SharedScoreboard scoreboard)
{
    /// <summary>Engagements that had closed by a day, oldest first; of one pair, or of all. Later developments that follow from them are left out.</summary>
    public async Task<IReadOnlyList<Engagement>> FindAsync(DateOnly asOf, Relationship? pair = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return [.. view.Rows.Engagements
            .Where(e => e.LastDay <= asOf && (pair is null || view.IsOf(pair, e)))
            .Select(e => e with { Developments = [.. e.Developments.Where(id => view.HasHappened(id, asOf))] })];
    }
}
