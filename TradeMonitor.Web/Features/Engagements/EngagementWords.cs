using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>The wording of engagements that several parts of their screens share.</summary>
public static class EngagementWords
{
    /// <summary>The code of a format that the record does not state.</summary>
    public const string NotStated = "not-stated";

    /// <summary>The day or days: <c>5 Dec 2025</c>, <c>25–26 Oct 2025</c>, <c>30 Apr – 1 May 2019</c>.</summary>
    public static string Days(Engagement engagement)
    {
        var (first, last) = (engagement.Date, engagement.LastDay);
        return first == last ? Formats.Day(first)
            : first.Year != last.Year ? $"{Formats.Day(first)} – {Formats.Day(last)}"
            : first.Month != last.Month ? $"{Formats.ShortDay(first)} – {Formats.Day(last)}"
            : $"{first.Day}–{Formats.Day(last)}";
    }

    /// <summary><c>Agreement</c>, <c>Readout only</c> …</summary>
    public static string Of(EngagementOutcome outcome) => Capital(outcome.Phrase());

    /// <summary><c>In person</c>, <c>Video</c>, <c>Phone</c>, <c>Format not stated</c>.</summary>
    public static string Of(EngagementFormat? format) => format is { } known ? Capital(known.Phrase()) : "Format not stated";

    /// <summary>The code of a format as an address has it.</summary>
    public static string Code(EngagementFormat? format) => format is { } known ? known.Code() : NotStated;

    /// <summary>The wording of a format by its code.</summary>
    public static string Format(string code) => Of(Codes.TryParse<EngagementFormat>(code, out var format) ? format : null);

    /// <summary>Where it was held, or how if it had no place: <c>Busan, KR</c>, <c>Video</c>.</summary>
    public static string Place(Engagement engagement) => engagement.Venue is { } venue
        ? venue.City is { } city ? $"{city}, {venue.Country}" : venue.Country
        : Of(engagement.Format);

    /// <summary>The class of app.css for the chip of an outcome; the word beside it says the same.</summary>
    public static string Css(EngagementOutcome outcome) => outcome switch
    {
        EngagementOutcome.Agreement or EngagementOutcome.Framework or EngagementOutcome.Extension => "tm-chip-narrowing",
        EngagementOutcome.Rupture => "tm-chip-escalating",
        EngagementOutcome.Consensus => "tm-chip-strong",
        _ => "",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
