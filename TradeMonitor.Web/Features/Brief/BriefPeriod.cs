using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>The period of a brief: what came after the close of one day, up to and with another.</summary>
/// <param name="Since">The day before the first one that is told of; the record as of it is the "before".</param>
/// <param name="AsOf">The last day, and the "after".</param>
public sealed record BriefPeriod(DateOnly Since, DateOnly AsOf)
{
    /// <summary>The query parameter of the day.</summary>
    public const string SinceKey = "since";

    /// <summary>Days of the period where none is asked for.</summary>
    public const int DefaultDays = 7;

    /// <summary>Days from the one to the other.</summary>
    public int Days => AsOf.DayNumber - Since.DayNumber;

    /// <summary><c>28 Nov 2025 to 5 Dec 2025</c>.</summary>
    public string InWords => $"{Formats.Day(Since)} to {Formats.Day(AsOf)}";

    /// <summary>Whether something of a day is told.</summary>
    public bool Holds(DateOnly? day) => day is { } known && Since < known && known <= AsOf;

    /// <summary>Reads a period as an address has it.</summary>
    /// <param name="since">The raw value; null or blank asks for <see cref="DefaultDays"/>.</param>
    /// <param name="asOf">The last day.</param>
    /// <returns>The period asked for, or the default one with a sentence that says why the text was not taken.</returns>
    public static (BriefPeriod Period, string? Problem) Read(string? since, DateOnly asOf)
    {
        var usual = new BriefPeriod(asOf.AddDays(-DefaultDays), asOf);
        if (string.IsNullOrWhiteSpace(since))
        {
            return (usual, null);
        }

        return Formats.ReadIso(since.Trim()) switch
        {
            null => (usual, Refuse("is not a day", "Use YYYY-MM-DD.")),
            { } day when day >= asOf => (usual, Refuse($"is not before {Formats.Day(asOf)}, the day that is looked at", "Choose an earlier day.")),
            { } day when day < AsOfDay.Earliest => (usual, Refuse($"is before {Formats.Day(AsOfDay.Earliest)}", $"Choose a day from {Formats.Day(AsOfDay.Earliest)} on.")),
            { } day => (new(day, asOf), null),
        };

        string Refuse(string what, string fix) => $"{SinceKey}: '{Formats.Quote(since)}' {what}; showing the {DefaultDays} days up to it. {fix}";
    }
}
