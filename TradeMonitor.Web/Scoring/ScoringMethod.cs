namespace TradeMonitor.Web.Scoring;

/// <summary>The method with its constants and decay tables; made once, shared by all readings.</summary>
public sealed class ScoringMethod(ScoringOptions options)
{
    /// <summary>The constants in force.</summary>
    public ScoringOptions Options { get; } = options;

    /// <summary>Reading of one friction point.</summary>
    public ScoringScope Point { get; } = new(options.Point);

    /// <summary>Slow reading of any set of points.</summary>
    public ScoringScope Group { get; } = new(options.Group);

    /// <summary>Fast reading of a pair of jurisdictions.</summary>
    public ScoringScope Relationship { get; } = new(options.Relationship);
}

/// <summary>The constants of one scope with their decay tables.</summary>
public sealed class ScoringScope(ScopeOptions options)
{
    private readonly Decay[] _decay = [new(options.HalfLife.Deed), new(options.HalfLife.Commitment), new(options.HalfLife.Word)];

    /// <summary>The constants.</summary>
    public ScopeOptions Options { get; } = options;

    /// <summary>What is left of a contribution of a class after so many days, 0–1.</summary>
    public double Left(EventClass @class, int days) => _decay[(int)@class].After(days);
}
