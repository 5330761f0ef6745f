using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The standing rate of a point over time, as the scoring keeps it (SCORING.md §4): one figure, in percent.</summary>
public static class StandingRates
{
    /// <summary>Each change of the standing rate up to a day, oldest first; empty if no percent rate is on record.</summary>
    public static IReadOnlyList<RateStep> Steps(PointHistory history, DateOnly asOf)
    {
        var steps = new List<RateStep>();
        for (var i = 0; i < history.Levels.Days.Count && history.Levels.Days[i] <= asOf.DayNumber; i++)
        {
            var reading = history.Levels.ReadingFrom(i);
            if (reading.Rate is { } rate && (steps.Count == 0 || steps[^1].Percent != rate))
            {
                steps.Add(new(DateOnly.FromDayNumber(history.Levels.Days[i]), rate, reading.RateBy!));
            }
        }

        return steps;
    }

    /// <summary>What applied before the first step, as its own development tells; null if it does not.</summary>
    public static double? Before(PointHistory history, IReadOnlyList<RateStep> steps) => steps.Count == 0 ? null
        : history.Events.FirstOrDefault(e => e.Event.Id == steps[0].DevelopmentId)?.Event.Rate?.Before;

    /// <summary>The rate to be told beside a status: only while the measure bites; a suspended or ended one has none that is paid.</summary>
    public static double? Beside(Status? status, double? rate) =>
        status is Status.InForce or Status.PartlySuspended or Status.Eased ? rate : null;

    /// <summary><c>20%</c>, <c>7.5%</c>.</summary>
    public static string Text(double percent) => Formats.Number(percent, percent % 1 == 0 ? 0 : 1) + "%";
}

/// <summary>A standing rate from a day on.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Percent">Percent.</param>
/// <param name="DevelopmentId">The development that set it.</param>
public sealed record RateStep(DateOnly Since, double Percent, string DevelopmentId);
