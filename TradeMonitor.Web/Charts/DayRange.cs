namespace TradeMonitor.Web.Charts;

/// <summary>The days that a time axis shows, the first and the last included.</summary>
public sealed record DayRange
{
    /// <summary>Makes a range; the last day must come after the first.</summary>
    public DayRange(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            throw new ArgumentException("The last day of a range must come after its first.", nameof(to));
        }

        (From, To) = (from, to);
    }

    /// <summary>First day shown, at the left edge.</summary>
    public DateOnly From { get; }

    /// <summary>Last day shown, at the right edge.</summary>
    public DateOnly To { get; }

    /// <summary>Days between the two edges.</summary>
    public int Length => To.DayNumber - From.DayNumber;

    /// <summary>Whether the day lies on the axis.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Whether any day of the span lies on the axis.</summary>
    public bool Overlaps(DateOnly from, DateOnly to) => from <= To && to >= From;

    /// <summary>Where a day lies, unbounded: below 0 is before the left edge, above 1 after the right one.</summary>
    public double Offset(DateOnly day) => (day.DayNumber - From.DayNumber) / (double)Length;

    /// <summary>Where a day lies: 0 at the left edge, 1 at the right one; outside the axis it is held at the edge.</summary>
    public double Position(DateOnly day) => Math.Clamp(Offset(day), 0, 1);
}
