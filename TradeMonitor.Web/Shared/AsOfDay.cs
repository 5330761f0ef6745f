namespace TradeMonitor.Web.Shared;

/// <summary>Reads the day that a visitor asks for in <c>?asOf=YYYY-MM-DD</c>.</summary>
public static class AsOfDay
{
    /// <summary>The earliest day that can be asked for; days before it are slips of the keyboard, not questions about trade.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The day asked for, or <paramref name="today"/> with a sentence that says why the text was not taken.</summary>
    /// <param name="text">The raw value; null or blank asks for today.</param>
    /// <param name="today">The last day that can be asked for.</param>
    public static (DateOnly Day, string? Problem) Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (today, null);
        }

        if (Formats.ReadIso(text.Trim()) is not { } day)
        {
            return (today, Refuse("is not a day", " Use YYYY-MM-DD."));
        }

        return day switch
        {
            _ when day > today => (today, Refuse("is after today", $" Choose {Formats.Day(today)} or an earlier day.")),
            _ when day < Earliest => (today, Refuse($"is before {Formats.Day(Earliest)}", $" Choose a day from {Formats.Day(Earliest)} on.")),
            _ => (day, null),
        };

        string Refuse(string what, string fix) => $"asOf: '{Formats.Quote(text)}' {what}; showing today, {Formats.Day(today)}.{fix}";
    }
}
