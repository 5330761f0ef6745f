using System.Collections.Immutable;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>What was written over packed developments since.</summary>
internal sealed record EventEdits
{
    /// <summary>Nothing was written.</summary>
    public static EventEdits None { get; } = new()
    {
        Written = ImmutableDictionary.Create<string, ScoringEvent?>(StringComparer.Ordinal),
        Naming = ImmutableDictionary.Create<string, ImmutableHashSet<string>>(StringComparer.Ordinal),
        Replaced = [],
        Hidden = [],
        Live = [],
    };

    /// <summary>The row of each id that was written; null for one withdrawn.</summary>
    public required ImmutableDictionary<string, ScoringEvent?> Written { get; init; }

    /// <summary>For each id, the written rows that say they answer or correct it.</summary>
    public required ImmutableDictionary<string, ImmutableHashSet<string>> Naming { get; init; }

    /// <summary>Packed rows whose id was written.</summary>
    public required ImmutableHashSet<int> Replaced { get; init; }

    /// <summary>Packed rows that were live and are so no more, or weigh otherwise now.</summary>
    public required ImmutableHashSet<int> Hidden { get; init; }

    /// <summary>Live developments that stand in their place or are new, in (date, id) order.</summary>
    public required ImmutableArray<LiveEvent> Live { get; init; }

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => Written.IsEmpty;

    /// <summary>The live development of an id among these.</summary>
    public LiveEvent? FindLive(string id) => Live.FirstOrDefault(e => e.Event.Id == id);
}

/// <summary>Which live developments an edit changed.</summary>
/// <param name="Before">As they were; none for a new one.</param>
/// <param name="After">As they are; none for one that counts no more.</param>
internal sealed record EventChanges(IReadOnlyList<LiveEvent> Before, IReadOnlyList<LiveEvent> After)
{
    /// <summary>None.</summary>
    public static EventChanges None { get; } = new([], []);

    /// <summary>The points that they named or name.</summary>
    public IEnumerable<string> Points => Before.Concat(After).SelectMany(e => e.Event.FrictionPoints).Distinct(StringComparer.Ordinal);
}
