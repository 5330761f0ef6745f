using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>The status of a point over time, to be shaded behind its developments.</summary>
public static class StatusTints
{
    /// <summary>The stretches from the first status up to a day.</summary>
    public static Sequence<BandSegment> Of(PointHistory history, DateOnly asOf)
    {
        var steps = new List<StatusStep>();
        foreach (var step in history.Statuses.Where(s => s.Since <= asOf))
        {
            // Of several on one day the last holds.
            if (steps.Count > 0 && steps[^1].Since == step.Since)
            {
                steps.RemoveAt(steps.Count - 1);
            }

            if (steps.Count == 0 || steps[^1].Status != step.Status)
            {
                steps.Add(step);
            }
        }

        return steps.Select((s, i) => new BandSegment(
            s.Since, i + 1 < steps.Count ? steps[i + 1].Since.AddDays(-1) : asOf, Words.Of(s.Status), Tone(s.Status, history.Point.Tracks))).ToSequence();
    }

    // A relief or an undertaking that is in force is good news, a restriction is not.
    private static ChartTone Tone(Status status, Tracks tracks) => (status, tracks == Tracks.Restriction) switch
    {
        (Status.Removed or Status.Expired, _) => ChartTone.Muted,
        (Status.InForce, true) => ChartTone.Escalating,
        (Status.InForce, false) => ChartTone.Narrowing,
        (Status.UnderInvestigation or Status.Threatened or Status.Announced, true) => ChartTone.EscalatingSoft,
        (Status.UnderInvestigation or Status.Threatened or Status.Announced, false) => ChartTone.NarrowingSoft,
        (Status.PartlySuspended or Status.Suspended or Status.Eased, true) => ChartTone.NarrowingSoft,
        _ => ChartTone.EscalatingSoft,
    };
}
