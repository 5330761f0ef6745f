using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The status over time as a band: a new stretch begins where the status or the rate beside it changes.</summary>
public static class StatusBand
{
    /// <summary>The stretches from the opening of the point up to a day.</summary>
    public static Sequence<BandSegment> Of(PointHistory history, DateOnly asOf)
    {
        var starts = history.Statuses.Select(s => s.Since)
            .Concat(StandingRates.Steps(history, asOf).Select(s => s.Since))
            .Append(history.Point.OpenedOn)
            .Where(d => d <= asOf).Distinct().Order().ToList();
        var stretches = new List<(DateOnly From, Status? Status, double? Rate)>();
        foreach (var day in starts)
        {
            var status = history.StatusOn(day)?.Status;
            var rate = StandingRates.Beside(status, history.Levels.At(day.DayNumber).Rate);
            if (stretches.Count == 0 || (stretches[^1].Status, stretches[^1].Rate) != (status, rate))
            {
                stretches.Add((day, status, rate));
            }
        }

        return stretches.Select((s, i) => new BandSegment(
            s.From,
            i + 1 < stretches.Count ? stretches[i + 1].From.AddDays(-1) : asOf,
            Label(s.Status, s.Rate),
            Tone(s.Status, history.Point.Tracks),
            s.Rate is { } percent ? StandingRates.Text(percent) : null,
            Words.Of(s.Status),
            s.Rate)).ToSequence();
    }

    /// <summary><c>In force 20%</c>.</summary>
    private static string Label(Status? status, double? rate) => rate is { } percent ? $"{Words.Of(status)} {StandingRates.Text(percent)}" : Words.Of(status);

    // A relief or an undertaking that is in force is good news, a restriction is not.
    private static ChartTone Tone(Status? status, Tracks tracks) => (status, tracks == Tracks.Restriction) switch
    {
        (null, _) => ChartTone.Unknown,
        (Status.Removed or Status.Expired, _) => ChartTone.Muted,
        (Status.InForce, true) => ChartTone.Escalating,
        (Status.InForce, false) => ChartTone.Narrowing,
        (Status.UnderInvestigation or Status.Threatened or Status.Announced, true) => ChartTone.EscalatingSoft,
        (Status.UnderInvestigation or Status.Threatened or Status.Announced, false) => ChartTone.NarrowingSoft,
        (Status.PartlySuspended or Status.Suspended or Status.Eased, true) => ChartTone.NarrowingSoft,
        _ => ChartTone.EscalatingSoft,
    };
}
