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
public sealed class ScoringScope
{
    private readonly Decay _deed, _commitment, _word;
    private readonly (double Deed, double Commitment, double Word)[] _byAge;

    /// <param name="options">The constants.</param>
    public ScoringScope(ScopeOptions options)
    {
        Options = options;
        (_deed, _commitment, _word) = (new(options.HalfLife.Deed), new(options.HalfLife.Commitment), new(options.HalfLife.Word));
        _byAge = [.. Enumerable.Range(0, Decay.TableDays).Select(Decayed)];
    }

    /// <summary>The constants.</summary>
    public ScopeOptions Options { get; }

    /// <summary>What is left of a contribution of a class after so many days, 0–1.</summary>
    public double Left(EventClass @class, int days) => (@class switch { EventClass.Deed => _deed, EventClass.Commitment => _commitment, _ => _word }).After(days);

    /// <summary>The same for all three classes, side by side: a board asks for them once for every point.</summary>
    public (double Deed, double Commitment, double Word) Left(int days) => days < Decay.TableDays ? _byAge[days] : Decayed(days);

    private (double Deed, double Commitment, double Word) Decayed(int days) => (_deed.After(days), _commitment.After(days), _word.After(days));
}
