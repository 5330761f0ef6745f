namespace TradeMonitor.Web.Scoring;

/// <summary>The relationship of a pair as of one day (SCORING.md §5).</summary>
public sealed record RelationshipDay
{
    public required DirectionLabel Label { get; init; }
    /// <summary>First day of the unbroken run of the label (<see cref="DateOnly.DayNumber"/>); null while unknown.</summary>
    public required int? SinceDay { get; init; }
    /// <summary>B of the pair, its 90% interval and A/Z.</summary>
    public required MomentumFigures Direction { get; init; }
    /// <summary>L in [0, 1).</summary>
    public required double Level { get; init; }
    /// <summary>Label of the slow reading (scope <c>group</c>) on which sustained reduction rests.</summary>
    public required DirectionLabel SlowLabel { get; init; }
    public required SustainedReduction Tests { get; init; }
    /// <summary>Consecutive days up to this one on which all four tests hold.</summary>
    public required int SustainedDays { get; init; }

    /// <summary>T, 0–100.</summary>
    public double Tension => Index(Direction.Score);
    /// <summary>Lower end of the interval of T.</summary>
    public double TensionLow => Index(Direction.Low);
    /// <summary>Upper end of the interval of T.</summary>
    public double TensionHigh => Index(Direction.High);

    private double Index(double b) => 50 * Level + 25 * (1 + b);

    internal static RelationshipDay Of(Momentum fast, double level, DirectionLabel slow, SustainedReduction tests, int sustainedDays) => new()
    {
        Label = fast.Label,
        SinceDay = fast.Runs.Count == 0 ? null : fast.Runs[^1].FirstDay,
        Direction = fast.Figures(),
        Level = level,
        SlowLabel = slow,
        Tests = tests,
        SustainedDays = sustainedDays,
    };

    internal static RelationshipDay Nothing(ScoringMethod method) =>
        Of(new Momentum([], method.Relationship, method.Options), 0, DirectionLabel.Unknown, new(true, false, false, false, 0, 0), 0);
}

/// <summary>The four tests of sustained reduction; all must hold, and words alone cannot pass.</summary>
/// <param name="NeverEscalating">The slow label was never escalating in the window.</param>
/// <param name="NarrowingSeen">It was narrowing on at least one of its days.</param>
/// <param name="DeedsEase">The deeds of the window, weighed, ease on balance.</param>
/// <param name="LevelFell">The level is lower than at the start of the window by the set fall.</param>
/// <param name="NetDeeds">Σ c0 of the deeds of the window, the answer factor ρ left out; + escalates.</param>
/// <param name="LevelBefore">L at the start of the window.</param>
public sealed record SustainedReduction(bool NeverEscalating, bool NarrowingSeen, bool DeedsEase, bool LevelFell, double NetDeeds, double LevelBefore)
{
    /// <summary>Whether all four hold.</summary>
    public bool Met => NeverEscalating && NarrowingSeen && DeedsEase && LevelFell;

    /// <summary>How many of the four hold.</summary>
    public int Held => (NeverEscalating ? 1 : 0) + (NarrowingSeen ? 1 : 0) + (DeedsEase ? 1 : 0) + (LevelFell ? 1 : 0);
}

/// <summary>What a part of the tension index stands for.</summary>
public enum TensionPartKind { Neutral, Point, Event }

/// <summary>A share of the tension index, in index points.</summary>
public sealed record TensionPart(TensionPartKind Kind, string Id, double Value);
