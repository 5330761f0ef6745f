using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>
/// Policy shifts of the last <see cref="Days"/> days: deeds of the pair, easing against tightening. Words do not count, nor do deeds
/// that change nothing, such as a rate that stays.
/// </summary>
/// <param name="Easing">Deeds that weigh below zero.</param>
/// <param name="Tightening">Deeds that weigh above zero.</param>
public sealed record PolicyShifts(int Easing, int Tightening)
{
    /// <summary>Days counted, the as-of day included.</summary>
    public const int Days = 90;

    /// <summary>Counts the deeds among some events.</summary>
    public static PolicyShifts Of(IEnumerable<LiveEvent> events)
    {
        LiveEvent[] deeds = [.. events.Where(e => e.Class == EventClass.Deed)];
        return new(deeds.Count(e => e.Impact < 0), deeds.Count(e => e.Impact > 0));
    }
}
