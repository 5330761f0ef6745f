namespace TradeMonitor.Web.Scoring;

/// <summary>The direction of a point, group or relationship on a day, with its reasons.</summary>
public sealed record DirectionReading
{
    public required DirectionLabel Label { get; init; }
    /// <summary>First day of the unbroken run of this label up to the day; null while unknown.</summary>
    public required DateOnly? Since { get; init; }
    /// <summary>No evidence within the stale limit.</summary>
    public required bool Stale { get; init; }
    /// <summary>Day of the last event that is evidence; null if there is none.</summary>
    public required DateOnly? LastEvidenceOn { get; init; }
    /// <summary>B in (−1, 1); + escalates.</summary>
    public required double Score { get; init; }
    /// <summary>S, the sum of contributions.</summary>
    public required double Sum { get; init; }
    /// <summary>Z, the mass: |contributions| and silence.</summary>
    public required double Mass { get; init; }
    public required double StandardError { get; init; }
    /// <summary>Lower end of the 90% interval, clipped to −1.</summary>
    public required double Low { get; init; }
    /// <summary>Upper end of the 90% interval, clipped to 1.</summary>
    public required double High { get; init; }
    /// <summary>A / Z in [0, 1): how much of the mass is evidence rather than silence.</summary>
    public required double Confidence { get; init; }
    public required LabelProbabilities Probabilities { get; init; }
    /// <summary>Every event's share, in (date, id) order; they sum to <see cref="Score"/>.</summary>
    public required IReadOnlyList<DirectionPart> Parts { get; init; }
}

/// <summary>The share of one event in a direction.</summary>
/// <param name="EventId">Id of the development or engagement.</param>
/// <param name="Date">Its day.</param>
/// <param name="Value">c / Z.</param>
/// <param name="IsDeadline">The pressure of the end of a truce that this event set, rather than the event itself.</param>
public sealed record DirectionPart(string EventId, DateOnly Date, double Value, bool IsDeadline)
{
    /// <summary>The part's own id: the pressure of a deadline is <c>id#deadline</c> (SCORING.md §2).</summary>
    public string Id => IsDeadline ? $"{EventId}#deadline" : EventId;
}

/// <summary>How likely each label is; they sum to one. The label itself comes from the fold, not from these.</summary>
public sealed record LabelProbabilities(double Narrowing, double Holding, double Escalating);
