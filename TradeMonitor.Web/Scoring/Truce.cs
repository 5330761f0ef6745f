using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>An easing that runs out on a known day, and so presses as that day comes near (SCORING.md §2).</summary>
internal static class Truce
{
    /// <summary>Whether the event is one.</summary>
    public static bool IsOne(LiveEvent e) => e.Event.ExpiresOn is not null && e.Event.Action.SideOf() == Side.Easing;

    /// <summary>What the end of the truce adds towards escalation on a day; 0 without a truce, and after it.</summary>
    public static double Pressure(LiveEvent? truce, int day, ScoringOptions options) => Pressure(truce?.Event.ExpiresOn?.DayNumber, day, options);

    /// <summary>What the end of a truce adds towards escalation on a day; 0 without a truce, and after it.</summary>
    /// <param name="end">The last day of the truce (<see cref="DateOnly.DayNumber"/>); null without one.</param>
    /// <param name="day">The day.</param>
    /// <param name="options">The constants.</param>
    public static double Pressure(int? end, int day, ScoringOptions options)
    {
        var left = (end ?? int.MinValue) - (long)day;
        return left >= 0 && left < options.DeadlineDays ? options.DeadlinePressure * (1 - (double)left / options.DeadlineDays) : 0;
    }

    /// <summary>What the end of the truce in force adds on a day.</summary>
    /// <param name="truces">All truces of a scope, by first day.</param>
    /// <param name="day">The day.</param>
    /// <param name="options">The constants.</param>
    public static double Pressure(ReadOnlySpan<TruceSpan> truces, int day, ScoringOptions options) =>
        DaySearch.LastUpTo(truces, day) is >= 0 and var i ? Pressure(truces[i].LastDay, day, options) : 0;

    /// <summary>Whether it presses on some day after the first and before the last.</summary>
    public static bool Presses(LiveEvent? truce, int after, int before, ScoringOptions options) =>
        truce is { Event.ExpiresOn: { } end } && end.DayNumber > after && end.DayNumber - options.DeadlineDays < before;
}

/// <summary>A truce from the day that made it to its last one, both as <see cref="DateOnly.DayNumber"/>.</summary>
internal readonly record struct TruceSpan(int FirstDay, int LastDay) : IFromDay;
