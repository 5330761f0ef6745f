using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Indicators;

/// <summary>Reads published series for screens, charts and the API.</summary>
public sealed class IndicatorQueries(SharedScoreboard scoreboard, IDbContextFactory<AppDb> databases)
{
    /// <summary>Every series with its figures up to a day, by id, for the API.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="isPast">Whether it is a past day: then notes, which bear no day, are hidden.</param>
    /// <param name="pair">Only those of a pair; null for all.</param>
    /// <param name="knownOn">The last day whose knowledge is used.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Indicator>> FindAsync(
        DateOnly asOf, bool isPast, Relationship? pair = null, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return [.. view.Rows.Indicators
            .Where(_ => pair is null || pair == view.MainPair)
            .Select(i => i.AsSeenOn(asOf) is var seen && isPast ? seen with { Note = null } : seen)];
    }

    /// <summary>Every series of a pair as of a day, with its source; empty if the text names no pair with series.</summary>
    public async Task<IReadOnlyList<SourcedIndicator>> ListAsync(string relationship, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return view.FindPair(relationship) is { } pair
            ? await SourcedIndicator.FindAsync(view, databases, pair, asOf)
            : [];
    }
}
