using System.Globalization;

namespace TradeMonitor.Web.Charts;

/// <summary>A labelled day on a time axis.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">"12 May", "Feb ’25", or the year in January.</param>
/// <param name="IsYear">Whether the label is a year: set in bold.</param>
/// <param name="OnNarrow">Whether there is room for it on a phone, too.</param>
public sealed record DayTick(DateOnly Day, string Label, bool IsYear, bool OnNarrow);

/// <summary>Chooses the days that a time axis labels: about a dozen, of which a phone shows about half or fewer.</summary>
public static class DayTicks
{
    private static readonly (int MostDays, int Months, int NarrowMonths)[] Steps =
    [
        (215, 1, 2),
        (400, 1, 3),
        (800, 3, 6),
        (1600, 6, 12),
        (4600, 12, 24),
        (9000, 24, 60),
        (int.MaxValue, 60, 120),
    ];

    /// <summary>The ticks of an axis, from left to right.</summary>
    public static IEnumerable<DayTick> Of(DayRange days)
    {
        if (days.Length <= 75)
        {
            return Weekly(days);
        }

        var step = Steps.FirstOrDefault(s => days.Length <= s.MostDays, Steps[^1]);
        return Monthly(days, step.Months, step.NarrowMonths);
    }

    private static IEnumerable<DayTick> Weekly(DayRange days)
    {
        var step = days.Length <= 10 ? 1 : days.Length <= 35 ? 7 : 14;
        for (var (day, i) = (days.From, 0); day <= days.To; day = day.AddDays(step), i++)
        {
            yield return new(day, day.ToString("d MMM", CultureInfo.InvariantCulture), false, i % 2 == 0);
        }
    }

    private static IEnumerable<DayTick> Monthly(DayRange days, int step, int narrow)
    {
        var first = days.From.Day == 1 ? days.From : new DateOnly(days.From.Year, days.From.Month, 1).AddMonths(1);
        for (var day = first; day <= days.To; day = day.AddMonths(1))
        {
            var month = (day.Year * 12) + day.Month - 1;
            if (month % step == 0)
            {
                var isYear = day.Month == 1;
                yield return new(day, day.ToString(isYear ? "yyyy" : "MMM ’yy", CultureInfo.InvariantCulture), isYear, month % narrow == 0);
            }
        }
    }
}
