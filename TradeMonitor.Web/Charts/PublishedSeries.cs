using System.Globalization;

namespace TradeMonitor.Web.Charts;

/// <summary>A series that somebody else publishes, as plain data, and how it is drawn and told of.</summary>
/// <param name="Name">What it is, with its publisher in short.</param>
/// <param name="Unit">What is measured, in which unit; one that begins with <c>percent</c> or <c>USD bn</c> is written accordingly.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="IsMonthly">Whether each figure is that of a month; otherwise each holds until the next.</param>
/// <param name="GoesOn">Whether there are later figures, hidden on the day that is looked at.</param>
/// <param name="Points">Figures up to the day, in order.</param>
public sealed record PublishedSeries(string Name, string Unit, string Publisher, bool IsMonthly, bool GoesOn, Sequence<ChartPoint> Points)
{
    /// <summary>The last figure and its day: <c>47.5% on 14 Nov 2025</c>; null if there is none yet.</summary>
    public string? Last => Points.Count == 0 ? null : $"{Write(Points[^1].Value)} {When(Points[^1].Day)}";

    /// <summary>How far the figures reach, within a sentence: <c>ends in Dec 2022</c>.</summary>
    public string End => Points.Count == 0 ? "no figure yet" : $"{(GoesOn ? "shown to" : "ends")} {(GoesOn ? Day(Points[^1].Day) : When(Points[^1].Day))}";

    /// <summary>The last figure against that of a year before.</summary>
    public string Finding
    {
        get
        {
            if (Points.Count == 0)
            {
                return "No figure yet";
            }

            return Before(Points[^1].Day.AddYears(-1)) is { } then && Points[^1].Value is { } now
                ? $"{Last}, {(Write(now) == Write(then) ? "the same as" : now > then ? $"up from {Write(then)}" : $"down from {Write(then)}")} a year before"
                : Last!;
        }
    }

    /// <summary>The chart.</summary>
    /// <param name="name">Kebab-case, unique on its page.</param>
    /// <param name="days">The time axis.</param>
    /// <param name="asOf">The day that is looked at.</param>
    /// <param name="named">Whether the title names the series, where the page does not.</param>
    public ChartModel Draw(string name, DayRange days, DateOnly asOf, bool named)
    {
        var points = Clip(days);
        return new(
            name, named ? $"{Name}: {Finding}" : Finding, $"{Name}, {Unit}. {Finding}; {End}.", days,
            ValueAxis.Around(points.Select(p => p.Value ?? 0), IsPercent ? ValueFormat.Percent : ValueFormat.Plain),
            new($"{Unit}; {(IsMonthly ? "monthly" : "each figure holds until the next")}; {End}", Publisher, asOf),
            [new(Name, IsMonthly ? SeriesKind.Line : SeriesKind.Step, ChartTone.Primary, points)]);
    }

    private bool IsPercent => Unit.StartsWith("percent", StringComparison.OrdinalIgnoreCase);

    // What holds at the left edge belongs to the drawing, unless the series had ended by then.
    private Sequence<ChartPoint> Clip(DayRange days)
    {
        ChartPoint[] within = [.. Points.Where(p => days.Contains(p.Day))];
        var standing = IsMonthly || within.Length == 0 || within[0].Day == days.From ? null : Before(days.From);
        return (standing is null ? within : within.Prepend(new(days.From, standing))).ToSequence();
    }

    // Of a month that very month, otherwise what held on the day.
    private double? Before(DateOnly day) => (IsMonthly ? Points.Where(p => p.Day == day) : Points.Where(p => p.Day <= day)).Select(p => p.Value).LastOrDefault();

    private string When(DateOnly day) => (IsMonthly ? "in " : "on ") + Day(day);

    private string Day(DateOnly day) => IsMonthly ? day.ToString("MMM yyyy", CultureInfo.InvariantCulture) : ChartFormat.Day(day);

    private string Write(double? value)
    {
        var text = value is { } v ? Math.Abs(v).ToString("N1", CultureInfo.InvariantCulture) : "n/a";
        var sign = value < 0 ? "−" : "";
        return IsPercent ? $"{sign}{text}%" : Unit.StartsWith("USD bn", StringComparison.OrdinalIgnoreCase) ? $"{sign}${text}bn" : sign + text;
    }
}
