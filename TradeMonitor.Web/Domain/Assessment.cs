using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>
/// A team lead's own judgement of where a friction point is heading (<c>assessments.json</c>): it stands beside the computed direction
/// and changes no score. A new judgement is a new row; the last one counts.
/// </summary>
public sealed record Assessment : IRecordRow
{
    /// <summary>The longest time for which a judgement may claim to hold, in days: a year and the odd day.</summary>
    public const int LongestDays = 366;

    public required string Id { get; init; }
    /// <summary>Id of the friction point.</summary>
    public required string FrictionPoint { get; init; }
    public required AssessedDirection Label { get; init; }
    /// <summary>Why, for readers.</summary>
    public required string Reason { get; init; }
    /// <summary>The day from which it is shown.</summary>
    public required DateOnly MadeOn { get; init; }
    /// <summary>The last day on which it counts; afterwards it fades.</summary>
    public required DateOnly ExpiresOn { get; init; }
    /// <summary>Name of whoever made it, as it was then.</summary>
    public required string MadeBy { get; init; }
    /// <summary>What it rests on; may be empty.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
    /// <summary>The day from which it is no longer shown; null while it stands.</summary>
    public required DateOnly? WithdrawnOn { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Whether it has run out by a day.</summary>
    public bool IsExpiredOn(DateOnly asOf) => asOf > ExpiresOn;

    /// <summary>
    /// The judgement of a point that stands as of a day: the last one made by then. Null if there is none or if that one had been
    /// withdrawn, for an older one does not come back by that.
    /// </summary>
    /// <param name="ofPoint">All of one point, by day and, within a day, in the order in which they were made.</param>
    /// <param name="asOf">The day.</param>
    public static Assessment? StandingOn(IReadOnlyList<Assessment> ofPoint, DateOnly asOf) =>
        ofPoint.LastOrDefault(a => a.MadeOn <= asOf) is { } last && !(last.WithdrawnOn <= asOf) ? last : null;
}

/// <summary>Where somebody judges that a point is heading; nobody judges "unknown".</summary>
public enum AssessedDirection { Narrowing, Holding, Escalating }
