using System.ComponentModel.DataAnnotations;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>The constants of the method (SCORING.md §8), settable under <c>Scoring</c> in the settings; the defaults are method v1.</summary>
public sealed class ScoringOptions
{
    /// <summary>The name under which these defaults are published.</summary>
    public const string Version = "v1";

    public ScopeOptions Point { get; init; } = new() { Silence = 6, HalfLife = new(30, 20, 20), Factor = new(1, .6, .3), Answer = new(.7, .5, 0), AnswerFloor = 0, On = .30, Off = .20 };
    public ScopeOptions Group { get; init; } = new() { Silence = 20, HalfLife = new(30, 20, 20), Factor = new(1, .6, .3), Answer = new(.7, .5, 0), AnswerFloor = 0, On = .30, Off = .20 };
    public ScopeOptions Relationship { get; init; } = new() { Silence = 10, HalfLife = new(10, 10, 10), Factor = new(1, .6, .6), Answer = new(.7, .7, 0), AnswerFloor = .6, On = .25, Off = .10 };

    /// <summary>k of a reported development, 0–1.</summary>
    [Range(0, 1)]
    public double ReportedFactor { get; init; } = .85;
    /// <summary>k of a disputed development, 0–1.</summary>
    [Range(0, 1)]
    public double DisputedFactor { get; init; } = .6;
    /// <summary>g of an act of leaders.</summary>
    [Range(0, 5)]
    public double LeadersFactor { get; init; } = 1.2;
    /// <summary>g of an act of ministers.</summary>
    [Range(0, 5)]
    public double MinisterialFactor { get; init; } = .8;
    /// <summary>g of an act of vice ministers or a legislature.</summary>
    [Range(0, 5)]
    public double ViceMinisterialFactor { get; init; } = .6;
    /// <summary>g of an act at working or subnational level.</summary>
    [Range(0, 5)]
    public double WorkingLevelFactor { get; init; } = .4;
    /// <summary>u of a confirmed development: relative standard error of its contribution.</summary>
    [Range(0, 5)]
    public double ConfirmedUncertainty { get; init; } = .4;
    [Range(0, 5)]
    public double ReportedUncertainty { get; init; } = .6;
    [Range(0, 5)]
    public double DisputedUncertainty { get; init; } = 1;
    /// <summary>u of the silence mass κ.</summary>
    [Range(0, 5)]
    public double SilenceUncertainty { get; init; } = .5;
    /// <summary>ρ of a quick answer to the other side.</summary>
    [Range(1, 5)]
    public double ResponseFactor { get; init; } = 1.2;
    /// <summary>Days within which an answer is quick.</summary>
    [Range(0, 365)]
    public int ResponseDays { get; init; } = 30;
    /// <summary>R₀: percentage points of rate change that count in full.</summary>
    [Range(.1, 1000)]
    public double FullRateChange { get; init; } = 25;
    /// <summary>V₀: trade in USD billion that counts in full.</summary>
    [Range(1, 100000)]
    public double FullTrade { get; init; } = 300;
    /// <summary>Trade in USD billion assumed for a tariff where none is known.</summary>
    [Range(0, 100000)]
    public double UnknownTrade { get; init; } = 75;
    /// <summary>Pressure of a truce on its last day.</summary>
    [Range(0, 100)]
    public double DeadlinePressure { get; init; } = 2;
    /// <summary>Days before its end over which a truce builds pressure.</summary>
    [Range(1, 365)]
    public int DeadlineDays { get; init; } = 30;
    /// <summary>Days without evidence after which a reading is stale.</summary>
    [Range(1, 3650)]
    public int StaleDays { get; init; } = 180;
    /// <summary>Days for which an unfulfilled threat or announcement counts in a level.</summary>
    [Range(1, 3650)]
    public int PendingDays { get; init; } = 180;
    /// <summary>Days over which sustained reduction is judged.</summary>
    [Range(1, 3650)]
    public int SustainedDays { get; init; } = 180;
    /// <summary>How far the level of a relationship must have fallen to count as sustained reduction.</summary>
    [Range(0, 1)]
    public double SustainedFall { get; init; } = .02;
    /// <summary>κ of L: the sum of levels at which a relationship stands at one half.</summary>
    [Range(.1, 1000)]
    public double LevelHalf { get; init; } = 6;
    /// <summary>z of the interval; 1.645 gives 90%.</summary>
    [Range(0, 5)]
    public double IntervalZ { get; init; } = 1.645;
    /// <summary>λ: how much of the standard error enters the probabilities.</summary>
    [Range(.01, 5)]
    public double ProbabilitySpread { get; init; } = .5;

    /// <summary>k of a development.</summary>
    public double CertaintyFactor(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => 1,
        Certainty.Reported => ReportedFactor,
        _ => DisputedFactor,
    };

    /// <summary>g of a development; unknown counts as government.</summary>
    public double LevelFactor(ActorLevel? level) => level switch
    {
        ActorLevel.Leaders => LeadersFactor,
        null or ActorLevel.Government or ActorLevel.VicePremierCabinet => 1,
        ActorLevel.Ministerial => MinisterialFactor,
        ActorLevel.ViceMinisterial or ActorLevel.Legislature => ViceMinisterialFactor,
        _ => WorkingLevelFactor,
    };

    /// <summary>u of a development.</summary>
    public double Uncertainty(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => ConfirmedUncertainty,
        Certainty.Reported => ReportedUncertainty,
        _ => DisputedUncertainty,
    };
}

/// <summary>The constants of one kind of reading: a point, a group of points or a relationship.</summary>
public sealed class ScopeOptions
{
    /// <summary>κ, the silence mass: little evidence keeps the direction near zero.</summary>
    [Range(.01, 1000)]
    public double Silence { get; init; }
    /// <summary>H in days.</summary>
    [EachInRange(.1, 3650)]
    public ByClass HalfLife { get; init; } = new(30, 20, 20);
    /// <summary>q.</summary>
    [EachInRange(0, 5)]
    public ByClass Factor { get; init; } = new(1, .6, .3);
    /// <summary>δ: how much of an earlier opposite move a later one takes back.</summary>
    [EachInRange(0, 1)]
    public ByClass Answer { get; init; } = new(.7, .5, 0);
    /// <summary>Least overlap with which a later move on other points answers, 0–1.</summary>
    [Range(0, 1)]
    public double AnswerFloor { get; init; }
    /// <summary>|B| at which a label begins.</summary>
    [Range(.01, .99)]
    public double On { get; init; }
    /// <summary>|B| below which a label ends.</summary>
    [Range(.01, .99)]
    public double Off { get; init; }
}

/// <summary>One figure per class of development.</summary>
public sealed class ByClass(double deed, double commitment, double word)
{
    /// <summary>All zero, for the settings binder.</summary>
    public ByClass() : this(0, 0, 0) { }

    public double Deed { get; init; } = deed;
    public double Commitment { get; init; } = commitment;
    public double Word { get; init; } = word;

    /// <summary>The figure of a class.</summary>
    public double Of(EventClass @class) => @class switch { EventClass.Deed => Deed, EventClass.Commitment => Commitment, _ => Word };
}
