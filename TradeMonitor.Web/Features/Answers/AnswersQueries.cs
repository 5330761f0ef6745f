using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Reads threats and acts of both sides of a pair, for the screen, the files and the API.</summary>
public sealed class AnswersQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, JurisdictionNames jurisdictions)
{
    /// <summary>The pair that a text names, or the main pair where there is none; null if the record is empty or holds no such pair.</summary>
    public async ValueTask<Relationship?> FindPairAsync(string? relationship, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        (await scoreboard.ViewAsync(knownOn, cancellation)).PairOrMain(relationship);

    /// <summary>Both sides of a pair as of a day; computed once for all readers.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="asOf">The day; nothing later counts.</param>
    /// <param name="knownOn">The last day whose knowledge is used; null for everything.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AnswersScreen> FindAsync(Relationship pair, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return await view.RememberAsync(("answers", pair.Id, asOf), 40, async () =>
        {
            List<ScoringEvent> events = [.. view.Between(DateOnly.MinValue, asOf).Where(e => view.IsOf(pair, e)).Select(e => e.Event)];
            bool IsBetween(string id) => view.FindPoint(id) is { } point && pair.Includes(point.Point);
            ActorRecord[] actors = [ActorRecord.Of(events, pair.First, pair.Second, IsBetween), ActorRecord.Of(events, pair.Second, pair.First, IsBetween)];
            var told = actors.SelectMany(a => a.Lists).SelectMany(l => l.Rows).SelectMany(r => new[] { r.First, r.Second }).OfType<ScoringEvent>().ToList();
            var read = await texts.ReadAsync(told.Select(e => e.Id).Distinct(StringComparer.Ordinal), knownOn);
            return new AnswersScreen(
                pair, asOf, actors,
                read.ToDictionary(d => d.Id, d => d.Headline, StringComparer.Ordinal),
                await jurisdictions.ReadAsync(),
                told.SelectMany(e => e.FrictionPoints).Distinct(StringComparer.Ordinal).Select(view.FindPoint).OfType<PointHistory>()
                    .ToDictionary(p => p.Point.Id, p => p.Point.Title, StringComparer.Ordinal));
        });
    }
}
