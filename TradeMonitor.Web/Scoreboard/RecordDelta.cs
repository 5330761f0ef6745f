using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Rows that a commit wrote, or that somebody is about to write: each replaces the row of its id or is new.</summary>
public sealed record RecordDelta
{
    public RowsDelta<FrictionPoint> FrictionPoints { get; init; } = new([], []);
    public RowsDelta<ScoringEvent> Events { get; init; } = new([], []);
    public RowsDelta<Engagement> Engagements { get; init; } = new([], []);
    public RowsDelta<Commitment> Commitments { get; init; } = new([], []);
    public RowsDelta<Deadline> Deadlines { get; init; } = new([], []);
    public RowsDelta<Assessment> Assessments { get; init; } = new([], []);
    public RowsDelta<Cooperation> Cooperation { get; init; } = new([], []);
    public RowsDelta<Indicator> Indicators { get; init; } = new([], []);

    /// <summary>The change that writing some rows makes; rows that no view holds, such as sources, make none.</summary>
    public static RecordDelta Of(IReadOnlyList<IRecordRow> rows) => new()
    {
        FrictionPoints = new([.. rows.OfType<FrictionPoint>()], []),
        Events = new([.. rows.OfType<Development>().Select(ScoringEvent.From)], []),
        Engagements = new([.. rows.OfType<Engagement>()], []),
        Commitments = new([.. rows.OfType<Commitment>()], []),
        Deadlines = new([.. rows.OfType<Deadline>()], []),
        Assessments = new([.. rows.OfType<Assessment>()], []),
        Cooperation = new([.. rows.OfType<Cooperation>()], []),
        Indicators = new([.. rows.OfType<Indicator>()], []),
    };
}

/// <summary>Rows of one kind that were written, and ids of those withdrawn.</summary>
public sealed record RowsDelta<T>(IReadOnlyList<T> Written, IReadOnlyList<string> Withdrawn) where T : class
{
    /// <summary>Whether anything changes.</summary>
    public bool IsEmpty => Written.Count == 0 && Withdrawn.Count == 0;

    /// <summary>The rows that the change writes, replaces or withdraws, as they were and as they are.</summary>
    internal IEnumerable<T> Touched(IReadOnlyList<T> before, Func<T, string> idOf)
    {
        if (IsEmpty)
        {
            return [];
        }

        var ids = Written.Select(idOf).Concat(Withdrawn).ToHashSet(StringComparer.Ordinal);
        return before.Where(r => ids.Contains(idOf(r))).Concat(Written);
    }

    /// <summary>The rows after the change, in the given order; the same list if nothing changes.</summary>
    internal IReadOnlyList<T> Over(IReadOnlyList<T> rows, Func<T, string> idOf, Comparison<T> order)
    {
        if (IsEmpty)
        {
            return rows;
        }

        var gone = Written.Select(idOf).Concat(Withdrawn).ToHashSet(StringComparer.Ordinal);
        List<T> all = [.. rows.Where(r => !gone.Contains(idOf(r))), .. Written];
        all.Sort(order);
        return all;
    }
}
