using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>How the calendar is shown.</summary>
public enum CalendarView { Month, List }

/// <summary>Which part of the calendar is shown, and how.</summary>
/// <param name="View">Month or list.</param>
/// <param name="Month">The first day of the month asked for; null for the one that fits.</param>
/// <param name="Filter">Which deadlines.</param>
public sealed record CalendarAsked(CalendarView View, DateOnly? Month, DeadlineFilter Filter)
{
    /// <summary>The query parameters of the screen.</summary>
    public const string ViewKey = "view", MonthKey = "month";

    /// <summary>A month as an address has it: <c>2025-12</c>.</summary>
    public static string Iso(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>What is asked for as it stands in an address, what is the default left out.</summary>
    public IReadOnlyList<(string Key, string? Value)> Parameters() =>
        [(ViewKey, View == default ? null : View.Code()), (MonthKey, Month is { } month && View == CalendarView.Month ? Iso(month) : null), .. Filter.Parameters()];

    /// <summary>Reads what is asked for as it stands in an address.</summary>
    /// <returns>It, without what could not be read, and one sentence per field that could not.</returns>
    public static (CalendarAsked Asked, IReadOnlyList<string> Problems) Read(string? view, string? month, Func<string, IReadOnlyList<string>> values, Func<string, bool> isPoint)
    {
        var (filter, read) = DeadlineFilter.Read(values, isPoint);
        List<string> problems = [.. read.Values];
        var shown = default(CalendarView);
        if (!string.IsNullOrEmpty(view) && !Codes.TryParse(view, out shown))
        {
            problems.Add($"view: '{Formats.Quote(view)}' is not a view of the calendar; known are {string.Join(", ", Codes.All<CalendarView>())}.");
        }

        return (new(shown, ReadMonth(month, problems), filter), problems);
    }

    private static DateOnly? ReadMonth(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month >= MonthGrid.Earliest && month <= MonthGrid.Latest)
        {
            return month;
        }

        problems.Add($"month: '{Formats.Quote(text)}' is not a month from {Iso(MonthGrid.Earliest)} to {Iso(MonthGrid.Latest)}; use YYYY-MM.");
        return null;
    }
}
