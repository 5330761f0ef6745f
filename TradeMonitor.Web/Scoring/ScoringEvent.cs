using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>
/// What the method reads of a development (SCORING.md §1): no texts, so that millions fit in memory.
/// </summary>
public sealed record ScoringEvent
{
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>Jurisdiction codes.</summary>
    public required IReadOnlyList<string> Actors { get; init; }
    public required DevelopmentAction Action { get; init; }
    public required Directness Directness { get; init; }
    /// <summary>Ids of the points named; empty for an act about the relationship as a whole.</summary>
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required Certainty Certainty { get; init; }
    public ActorLevel? ActorLevel { get; init; }
    public Rate? Rate { get; init; }
    /// <summary>USD billion.</summary>
    public double? TradeCoveredUsdBn { get; init; }
    public string? RespondsTo { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public IReadOnlyDictionary<string, Status> StatusAfter { get; init; } = NoStatuses;
    /// <summary>0–1.</summary>
    public double? CoverageShare { get; init; }
    public string? Supersedes { get; init; }
    public bool Retracted { get; init; }

    private static readonly IReadOnlyDictionary<string, Status> NoStatuses = new Dictionary<string, Status>();

    /// <summary>The scoring input of a development.</summary>
    public static ScoringEvent From(Development development) => new()
    {
        Id = development.Id,
        Date = development.Date,
        Actors = development.Actors,
        Action = development.Action,
        Directness = development.Directness,
        FrictionPoints = development.FrictionPoints,
        Certainty = development.Certainty,
        ActorLevel = development.ActorLevel,
        Rate = development.Rate,
        TradeCoveredUsdBn = development.TradeCoveredUsdBn,
        RespondsTo = development.RespondsTo,
        ExpiresOn = development.ExpiresOn,
        StatusAfter = development.StatusAfter,
        CoverageShare = development.CoverageShare,
        Supersedes = development.Supersedes,
        Retracted = development.Retracted ?? false,
    };

    /// <summary>An engagement of a pair as an event that names no point (SCORING.md §1, reading <c>relationship</c>).</summary>
    public static ScoringEvent From(Engagement engagement, Relationship pair)
    {
        var action = engagement.Outcome switch
        {
            EngagementOutcome.Agreement or EngagementOutcome.Framework => DevelopmentAction.Agree,
            EngagementOutcome.Consensus or EngagementOutcome.ReadoutOnly => DevelopmentAction.Talk,
            EngagementOutcome.Extension => DevelopmentAction.ExtendPause,
            EngagementOutcome.NoResult => DevelopmentAction.Review,
            EngagementOutcome.Rupture => DevelopmentAction.Reject,
            _ => throw new ArgumentOutOfRangeException(nameof(engagement), engagement.Outcome, "No action stands for this outcome."),
        };
        return new()
        {
            Id = $"engagement:{engagement.Id}",
            Date = engagement.LastDay,
            Actors = [pair.First, pair.Second],
            Action = action,
            Directness = action.DirectnessOf(),
            FrictionPoints = [],
            Certainty = engagement.Certainty,
            ActorLevel = engagement.Level,
        };
    }
}
