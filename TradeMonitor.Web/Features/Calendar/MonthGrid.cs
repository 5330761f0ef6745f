namespace TradeMonitor.Web.Features.Calendar;

/// <summary>A month as weeks from Monday to Sunday; pure.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Weeks">Seven days each; days of other months are null.</param>
public sealed record MonthGrid(DateOnly First, IReadOnlyList<IReadOnlyList<GridDay?>> Weeks)
{
    /// <summary>The first and the last month that can be asked for: what lies outside is a slip of the keyboard.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1), Latest = new(2200, 12, 1);

    /// <summary>The month of a day, with the deadlines of each of its days.</summary>
    /// <param name="day">Any day of the month.</param>
    /// <param name="entries">Deadlines of any day.</param>
    public static MonthGrid Of(DateOnly day, IEnumerable<DeadlineEntry> entries)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var byDay = entries.ToLookup(e => e.Deadline.Date);
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        return new(first, [.. Enumerable.Range(0, (lead + days + 6) / 7).Select(week => (IReadOnlyList<GridDay?>)[.. Enumerable.Range(week * 7 - lead, 7)
            .Select(offset => offset < 0 || offset >= days ? null : new GridDay(first.AddDays(offset), [.. byDay[first.AddDays(offset)]]))])]);
    }
}

/// <summary>A day of the grid and its deadlines.</summary>
public sealed record GridDay(DateOnly Day, IReadOnlyList<DeadlineEntry> Entries);
