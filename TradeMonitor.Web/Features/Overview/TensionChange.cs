using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>With which day the tension index is compared.</summary>
public enum ComparedWith { Peak, Low, FixedDay }

/// <summary>How far the tension index has moved, in index points.</summary>
/// <param name="By">Now less then.</param>
/// <param name="Then">The index on the day compared with.</param>
/// <param name="On">That day.</param>
/// <param name="With">What day it is.</param>
public sealed record TensionChange(double By, double Then, DateOnly On, ComparedWith With)
{
    /// <summary>Days looked back for a peak or a low: the window of sustained reduction.</summary>
    public const int SearchDays = 180;

    /// <summary>Days back where neither a peak nor a low is asked for.</summary>
    public const int FixedDays = 60;

    // Less than this is no movement worth a sentence about a peak.
    private const double Marked = 1;

    /// <summary>
    /// Narrowing is told against the peak of the last 180 days, escalating against the low; anything else, and a peak or low that
    /// is hardly away from the present, against the day 60 days before.
    /// </summary>
    public static TensionChange? Of(RelationshipHistory history, DateOnly asOf)
    {
        if (history.FirstDay is not { } first || first >= asOf)
        {
            return null;
        }

        var now = history.On(asOf);
        var days = Enumerable.Range(1, Math.Min(SearchDays, asOf.DayNumber - first.DayNumber)).Select(back => asOf.AddDays(-back));
        var (on, with) = now.Label switch
        {
            DirectionLabel.Narrowing => (days.MaxBy(d => history.On(d).Tension), ComparedWith.Peak),
            DirectionLabel.Escalating => (days.MinBy(d => history.On(d).Tension), ComparedWith.Low),
            _ => (asOf, ComparedWith.FixedDay),
        };
        if (Math.Abs(now.Tension - history.On(on).Tension) < Marked)
        {
            (on, with) = (asOf.AddDays(-FixedDays), ComparedWith.FixedDay);
        }

        return on < first ? null : new(now.Tension - history.On(on).Tension, history.On(on).Tension, on, with);
    }

    /// <summary><c>down 38.6 since its peak of 74.5 on 12 Oct 2025</c>.</summary>
    public string Phrase()
    {
        var moved = Formats.Number(Math.Abs(By), 1) is var size && size == "0.0" ? "unchanged" : $"{(By < 0 ? "down" : "up")} {size}";
        return With switch
        {
            ComparedWith.Peak => $"{moved} since its peak of {Formats.Number(Then, 1)} on {Formats.Day(On)}",
            ComparedWith.Low => $"{moved} since its low of {Formats.Number(Then, 1)} on {Formats.Day(On)}",
            _ => $"{moved} in {FixedDays} days, since {Formats.Day(On)}",
        };
    }
}
