using System.Globalization;

namespace TradeMonitor.Web.Shared;

/// <summary>How numbers and days are written on screen: British, tabular, with a true minus sign.</summary>
public static class Formats
{
    private const char Minus = '−';
    private const int LongestQuote = 40;

    /// <summary><c>10 Nov 2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>10 Nov</c>, where the year is plain from what stands around it.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>Nov 2025</c>.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2025-11-10</c>: links, files, attributes.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a day as <see cref="Iso"/> writes it; null for anything else.</summary>
    public static DateOnly? ReadIso(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A visitor's text, short enough to be repeated to them.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    /// <summary><c>10 Nov 2025, 14:05 UTC</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary><c>10 Nov 2025, 14:05:09 UTC</c>, where the order within a minute matters.</summary>
    public static string ExactInstant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary><c>25 days ago</c>, <c>today</c>, <c>in 340 days</c>, seen from <paramref name="asOf"/>.</summary>
    public static string Distance(DateOnly day, DateOnly asOf) => (day.DayNumber - asOf.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {Count(days, "day")}",
        var days => $"{Count(-days, "day")} ago",
    };

    /// <summary><c>1 day</c>, <c>1,250 days</c>; nouns that add an s.</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>1,234.5</c> with a fixed number of decimals; a value that rounds to zero has no sign.</summary>
    public static string Number(double value, int decimals = 0)
    {
        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return text.Trim('-', '0', '.', ',').Length == 0 ? text.TrimStart('-') : text.Replace('-', Minus);
    }

    /// <summary><c>+34</c>, <c>−12</c>, <c>0</c>.</summary>
    public static string WithSign(double value, int decimals = 0)
    {
        var text = Number(value, decimals);
        var zero = text.Trim('0', '.', ',').Length == 0;
        return zero || text[0] == Minus ? text : "+" + text;
    }

    /// <summary>A score in [−1, 1] as screens show it, −100…+100: <c>+34</c>.</summary>
    public static string Score(double score) => WithSign(score * 100);

    /// <summary>A share in [0, 1] as a percentage: <c>42%</c>.</summary>
    public static string Percent(double share, int decimals = 0) => Number(share * 100, decimals) + "%";

    /// <summary>Billions of US dollars: <c>$12.5bn</c>, <c>$300bn</c>, <c>−$2bn</c>.</summary>
    public static string UsdBn(double billions)
    {
        var text = Number(Math.Abs(billions), Math.Abs(billions) < 100 && billions % 1 != 0 ? 1 : 0);
        return $"{(billions < 0 ? "−" : "")}${text}bn";
    }
}
