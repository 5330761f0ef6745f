using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>What has become of a line of cooperation, as far as the record knows today.</summary>
public enum CooperationStanding
{
    /// <summary>Going on, being set up or under negotiation.</summary>
    Opened,

    /// <summary>Taken up again after a break.</summary>
    Resumed,

    /// <summary>Paused, or no recent meeting was found.</summary>
    Stalled,

    /// <summary>Carried out.</summary>
    Ended,
}

/// <summary>
/// Which lines of cooperation are on the list of cooperation, and when. A line is on it from the day it began. The record keeps no dated states:
/// only a completed line leaves the list, on the day of the last development named on it that fulfils it; other states are known as of today alone.
/// </summary>
public static class CooperationList
{
    /// <summary>What a state means for the list.</summary>
    public static CooperationStanding StandingOf(CooperationState state) => state switch
    {
        CooperationState.Active or CooperationState.BeingSetUp or CooperationState.UnderNegotiation or CooperationState.Partial => CooperationStanding.Opened,
        CooperationState.Resumed => CooperationStanding.Resumed,
        CooperationState.Paused or CooperationState.NoRecentMeetingFound => CooperationStanding.Stalled,
        CooperationState.Completed => CooperationStanding.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The list has no place for this state."),
    };

    /// <summary>The stay of every line that had begun by a day, by its first day.</summary>
    /// <param name="lines">Lines of cooperation.</param>
    /// <param name="happened">Live developments up to the day, by id.</param>
    /// <param name="asOf">The day that is looked at.</param>
    public static IReadOnlyList<ListStay> Stays(IEnumerable<Cooperation> lines, IReadOnlyDictionary<string, ScoringEvent> happened, DateOnly asOf) =>
        [.. lines.Where(l => l.StartedOn <= asOf).Select(l => StayOf(l, happened)).OrderBy(s => s.From).ThenBy(s => s.Id, StringComparer.Ordinal)];

    private static ListStay StayOf(Cooperation line, IReadOnlyDictionary<string, ScoringEvent> happened)
    {
        ScoringEvent[] named = [.. line.Developments.Select(id => happened.GetValueOrDefault(id)).OfType<ScoringEvent>().OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)];
        var end = line.State == CooperationState.Completed ? named.LastOrDefault(e => e.Action == DevelopmentAction.Fulfil && e.Date > line.StartedOn) : null;
        return new(line.Id, line.Title, line.StartedOn, named.FirstOrDefault(e => e.Date == line.StartedOn)?.Id, end?.Date, end?.Id);
    }
}
