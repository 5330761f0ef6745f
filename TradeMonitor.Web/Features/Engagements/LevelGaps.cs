using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>How close together the rounds of one level came, as of a day.</summary>
public sealed record LevelGaps
{
    // The levels at which two governments meet; the record knows more for other acts.
    private static readonly ActorLevel[] Usual =
        [ActorLevel.Leaders, ActorLevel.VicePremierCabinet, ActorLevel.Ministerial, ActorLevel.ViceMinisterial, ActorLevel.WorkingLevel];

    public required ActorLevel Level { get; init; }
    /// <summary>How many had closed by the day.</summary>
    public required int Rounds { get; init; }
    /// <summary>The last of them; null without any.</summary>
    public required Engagement? Last { get; init; }
    /// <summary>Days from the last day of <see cref="Last"/> to the day that is looked at.</summary>
    public required int? DaysSince { get; init; }
    /// <summary>The median gap in days, half days possible; null with fewer than two rounds.</summary>
    public required double? Median { get; init; }
    /// <summary>The longest gap, the earliest of several; null with fewer than two rounds.</summary>
    public required RoundGap? Longest { get; init; }

    /// <summary>The gaps at each level by rank: the levels at which governments meet, with or without a round, and any other that has one.</summary>
    /// <param name="closed">Engagements that had closed by the day.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<LevelGaps> Of(IEnumerable<Engagement> closed, DateOnly asOf)
    {
        var byLevel = closed.ToLookup(e => e.Level);
        return [.. Enum.GetValues<ActorLevel>().Where(level => Usual.Contains(level) || byLevel.Contains(level)).Select(level => Of(level, InOrder(byLevel[level]), asOf))];
    }

    /// <summary>Rounds by the day on which they closed; then by id.</summary>
    public static IReadOnlyList<Engagement> InOrder(IEnumerable<Engagement> rounds) => [.. rounds.OrderBy(e => e.LastDay).ThenBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>Days from the last day of one round to the first day of the next; 0 where they overlap.</summary>
    public static int Between(Engagement before, Engagement after) => Math.Max(0, after.Date.DayNumber - before.LastDay.DayNumber);

    private static LevelGaps Of(ActorLevel level, IReadOnlyList<Engagement> rounds, DateOnly asOf)
    {
        RoundGap[] gaps = [.. rounds.Zip(rounds.Skip(1), (before, after) => new RoundGap(before, after, Between(before, after)))];
        var last = rounds.Count > 0 ? rounds[^1] : null;
        return new()
        {
            Level = level,
            Rounds = rounds.Count,
            Last = last,
            DaysSince = last is null ? null : asOf.DayNumber - last.LastDay.DayNumber,
            Median = gaps.Length == 0 ? null : MedianOf([.. gaps.Select(g => g.Days).Order()]),
            Longest = gaps.MaxBy(g => g.Days),
        };
    }

    private static double MedianOf(int[] ascending) => (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2.0;
}

/// <summary>The time between two rounds that followed each other.</summary>
public sealed record RoundGap(Engagement Before, Engagement After, int Days);
