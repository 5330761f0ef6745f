using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>The recent momentum in a word (SCORING.md §3).</summary>
public enum DirectionLabel { Narrowing, Holding, Escalating, Unknown }

/// <summary>What a person judges, in the words of the method.</summary>
public static class AssessedLabels
{
    /// <summary>The label of the same name.</summary>
    public static DirectionLabel AsLabel(this AssessedDirection assessed) => assessed switch
    {
        AssessedDirection.Narrowing => DirectionLabel.Narrowing,
        AssessedDirection.Holding => DirectionLabel.Holding,
        AssessedDirection.Escalating => DirectionLabel.Escalating,
        _ => throw new ArgumentOutOfRangeException(nameof(assessed), assessed, null),
    };
}
