using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>Reads engagements for screens and the API.</summary>
public sealed class EngagementQueries(SharedScoreboard scoreboard)
{
    /// <summary>Engagements that had closed by a day, oldest first; of one pair, or of all. Later developments that follow from them are left out.</summary>
    public async Task<IReadOnlyList<Engagement>> FindAsync(DateOnly asOf, Relationship? pair = null, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        Closed(await scoreboard.ViewAsync(knownOn, cancellation), asOf, pair);

    /// <summary>The engagements of a pair as of a day that a filter leaves, newest first; none if the text names no pair.</summary>
    public async Task<EngagementList> ListAsync(EngagementFilter filter, string relationship, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        var pair = view.FindPair(relationship);
        EngagementList Find()
        {
            var commitments = view.Rows.Commitments.Where(c => c.MadeOn <= asOf).CountBy(c => c.Engagement).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            return EngagementSearch.Find(pair is null ? [] : Closed(view, asOf, pair), filter, id => commitments.GetValueOrDefault(id), pair?.Id, asOf);
        }

        // What people type is too various to be worth keeping; what they choose is shared by all who choose the same.
        return filter.Search.Length > 0 ? Find() : view.Remember(("engagements", pair?.Id, asOf, filter.Key), (view.Rows.Engagements.Count / 10) + 1, Find);
    }

    /// <summary>The pair that a text names, or the main pair where there is none; null if the record is empty or holds no such pair.</summary>
    public async Task<Relationship?> FindPairAsync(string? relationship, CancellationToken cancellation = default) =>
        (await scoreboard.ViewAsync(null, cancellation)).PairOrMain(relationship);

    private static IReadOnlyList<Engagement> Closed(RecordView view, DateOnly asOf, Relationship? pair) =>
        [.. view.Rows.Engagements
            .Where(e => e.LastDay <= asOf && (pair is null || view.IsOf(pair, e)))
            .Select(e => e with { Developments = [.. e.Developments.Where(id => view.HasHappened(id, asOf))] })];
}
