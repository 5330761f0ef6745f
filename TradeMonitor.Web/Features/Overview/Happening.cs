using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>What kind of thing happened.</summary>
public enum HappeningKind { Deed, Word, Talks }

/// <summary>A development or a round of talks as a row of the overview.</summary>
public sealed record Happening
{
    public required string Id { get; init; }
    public required DateOnly Day { get; init; }
    public required HappeningKind Kind { get; init; }
    public required string Headline { get; init; }
    public required Certainty Certainty { get; init; }
    /// <summary>Who says what, where sources conflict.</summary>
    public required string? Dispute { get; init; }
    /// <summary>Publishers of its sources, each once.</summary>
    public required Sequence<string> Publishers { get; init; }
    /// <summary>Points that it concerns: ids and titles.</summary>
    public required Sequence<(string Id, string Title)> Points { get; init; }
    /// <summary>Its share of a direction, in [−1, 1]; the pressure of a truce that it set is in it.</summary>
    public required double Part { get; init; }
}

/// <summary>An event to be told: which, when, and its share of a direction.</summary>
/// <param name="Id">A development, or <c>engagement:</c> and the id of one.</param>
/// <param name="Day">Its day.</param>
/// <param name="Part">In [−1, 1].</param>
public readonly record struct EventPart(string Id, DateOnly Day, double Part)
{
    private const string EngagementPrefix = "engagement:";

    /// <summary>The id of the engagement; null for a development.</summary>
    public string? EngagementId => Id.StartsWith(EngagementPrefix, StringComparison.Ordinal) ? Id[EngagementPrefix.Length..] : null;

    /// <summary>The event that stands for an engagement.</summary>
    public static string IdOf(Engagement engagement) => EngagementPrefix + engagement.Id;

    /// <summary>The parts of a direction by event: the pressure of a truce's end counts with the event that set it.</summary>
    public static IReadOnlyList<EventPart> Of(Scoring.DirectionReading direction) =>
        [.. direction.Parts.GroupBy(p => p.EventId, StringComparer.Ordinal).Select(g => new EventPart(g.Key, g.First().Date, g.Sum(p => p.Value)))];
}
