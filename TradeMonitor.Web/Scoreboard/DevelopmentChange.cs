using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>What became of a development.</summary>
public enum ChangeKind { New, Corrected, Retracted, Withdrawn }

/// <summary>One change of a development: a revision of it that entered the record.</summary>
/// <param name="Development">The development as this revision has it.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="Kind">What became of it.</param>
public sealed record DevelopmentChange(Development Development, int Revision, ChangeKind Kind);

/// <summary>Which developments are asked for.</summary>
/// <param name="Pair">Only those of a pair's reading; null for all.</param>
/// <param name="Categories">Only those on a point of one of these; empty for all.</param>
/// <param name="FrictionPoints">Only those that name one of these points; empty for all.</param>
public sealed record ChangeFilter(Relationship? Pair, IReadOnlyList<Category> Categories, IReadOnlyList<string> FrictionPoints)
{
    /// <summary>Equal for filters that leave the same.</summary>
    public string Key => $"{Pair?.Id}|{string.Join(',', Categories.Select(c => c.Code()).Order(StringComparer.Ordinal))}|{string.Join(',', FrictionPoints.Order(StringComparer.Ordinal))}";

    /// <summary>Whether a development is asked for.</summary>
    public bool Fits(RecordView view, Development row) =>
        (Pair is null || view.IsOf(Pair, ScoringEvent.From(row)))
        && (FrictionPoints.Count == 0 || row.FrictionPoints.Any(FrictionPoints.Contains))
        && (Categories.Count == 0 || row.FrictionPoints.Any(id => view.FindPoint(id) is { } point && Categories.Contains(point.Point.Category)));
}
