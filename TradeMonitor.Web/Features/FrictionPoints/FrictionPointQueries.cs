using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>Reads friction points for screens and the API.</summary>
public sealed class FrictionPointQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, Instruments? telemetry = null)
{
    /// <summary>Reads a filter from a URL against the record: the pair with most points unless another is named.</summary>
    /// <returns>The filter without what could not be read or is not on record, and one sentence per field that is left out.</returns>
    public async Task<(FrictionPointFilter Filter, IReadOnlyDictionary<string, string> Problems)> ReadFilterAsync(
        Func<string, IReadOnlyList<string>> values, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(cancellation: cancellation);
        var (filter, read) = FrictionPointFilter.Read(values, scoreboard.RelationshipOrder);
        var problems = new Dictionary<string, string>(read, StringComparer.Ordinal);
        if (filter.Relationship is { } pair && view.Relationships.All(r => r.Relationship != pair))
        {
            problems["relationship"] = $"relationship: the record holds no pair '{pair.Id}'.";
            filter = filter with { Relationship = null };
        }

        var codes = view.Remember("codes", 1, () => new FrictionPointCodes(view.Points.Select(p => p.Point)));
        return (codes.Keep(filter with { Relationship = filter.Relationship ?? view.MainPair }, problems), problems);
    }

    /// <summary>The points that a filter leaves as of a day.</summary>
    public Task<FrictionPointList> FindAsync(FrictionPointFilter filter, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        telemetry.TimeAsync(Operations.List, () => ListAsync(filter, asOf, knownOn, cancellation));

    /// <summary>The same, of which only a page will be read.</summary>
    public Task<PointSelection> SelectAsync(FrictionPointFilter filter, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        telemetry.TimeAsync(Operations.List, async () => FrictionPointSearch.Select((await scoreboard.ViewAsync(knownOn, cancellation)).BoardOn(asOf), filter));

    private async Task<FrictionPointList> ListAsync(FrictionPointFilter filter, DateOnly asOf, DateOnly? knownOn, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        FrictionPointList Find() => FrictionPointSearch.Find(view.BoardOn(asOf), filter, view.NewestDevelopmentOn(asOf));

        // What people type is too various to be worth keeping; what they tick is shared by all who tick the same.
        return filter.Search.Length > 0
            ? Find()
            : view.Remember(("list", asOf, filter.Relationship?.Id, string.Join('&', filter.Parameters())), view.Points.Count / 10 + 1, Find);
    }

    /// <summary>Where some points stand as of a day, whatever a filter says of them; ids that the record does not have are left out.</summary>
    public async Task<IReadOnlyDictionary<string, PointReading>> ReadAsync(IReadOnlyList<string> ids, DateOnly asOf, CancellationToken cancellation = default)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<string, PointReading>();
        }

        var board = (await scoreboard.ViewAsync(cancellation: cancellation)).BoardOn(asOf);
        return ids.Select(board.Find).OfType<PointReading>().ToDictionary(p => p.Point.Id, StringComparer.Ordinal);
    }

    /// <summary>The titles of some points, in the order asked for, and the ids that the record does not have.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Titles, IReadOnlyList<string> Unknown)> FindTitlesAsync(
        IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(cancellation: cancellation);
        var titles = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (view.FindPoint(id) is { } history)
            {
                titles.Add(id, history.Point.Title);
            }
            else
            {
                unknown.Add(id);
            }
        }

        return (titles, unknown);
    }

    /// <summary>One point as of a day with the reasons for its scores; null if the record has none of that id.</summary>
    public async Task<FrictionPointDetail?> FindOneAsync(string id, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(knownOn, cancellation);
        return view.FindPoint(id) is { } history
            ? new(history, history.On(asOf), history.DirectionOn(asOf), view.NewestDevelopmentOn(asOf))
            : null;
    }

    /// <summary>The live developments of a point up to a day with their texts, oldest first.</summary>
    public Task<IReadOnlyList<Development>> DevelopmentsAsync(PointHistory history, DateOnly asOf, DateOnly? knownOn = null, CancellationToken cancellation = default) =>
        texts.ReadAsync(history.Events.TakeWhile(e => e.Day <= asOf.DayNumber).Select(e => e.Event.Id), knownOn, cancellation);
}

/// <summary>One point as of a day.</summary>
/// <param name="History">The point on every day.</param>
/// <param name="Reading">Where it stands.</param>
/// <param name="Direction">Its direction with every event's part.</param>
/// <param name="NewestDevelopmentOn">Newest development of the whole record up to the day.</param>
public sealed record FrictionPointDetail(
    PointHistory History, PointReading Reading, Scoring.DirectionReading Direction, DateOnly? NewestDevelopmentOn)
{
    /// <summary>What each event does to the direction and the level; each column sums to its score exactly.</summary>
    public IReadOnlyList<Contribution> Contributions()
    {
        var toLevel = Reading.Level.Parts().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var actions = History.Events.ToDictionary(e => e.Event.Id, e => e.Event.Action, StringComparer.Ordinal);
        return [.. Direction.Parts.Select(p =>
            new Contribution(p.Id, p.Date, actions[p.EventId], p.Value, p.IsDeadline ? 0 : toLevel.GetValueOrDefault(p.EventId)))];
    }
}

/// <summary>The share of one development in the direction and the level of a point.</summary>
/// <param name="DevelopmentId">Its id; <c>id#deadline</c> for the pressure of the end of a truce that it set.</param>
/// <param name="Date">Its day.</param>
/// <param name="Action">What it did.</param>
/// <param name="ToDirection">Part of B.</param>
/// <param name="ToLevel">Part of the level.</param>
public sealed record Contribution(string DevelopmentId, DateOnly Date, DevelopmentAction Action, double ToDirection, double ToLevel);
