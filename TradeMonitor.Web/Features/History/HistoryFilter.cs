using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.History;

/// <summary>What is asked of the history; whatever is null asks for everything.</summary>
public sealed record HistoryFilter
{
    /// <summary>Id of a friction point.</summary>
    public string? FrictionPoint { get; init; }

    /// <summary>Part of the name of whoever did it.</summary>
    public string? Who { get; init; }

    public EditKind? Kind { get; init; }

    /// <summary>First day (UTC).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day (UTC).</summary>
    public DateOnly? To { get; init; }

    /// <summary>Reads a filter as it stands in an address; what cannot be read is left out and told.</summary>
    public static (HistoryFilter Filter, IReadOnlyList<string> Problems) Read(string? frictionPoint, string? who, string? kind, string? from, string? to)
    {
        var problems = new List<string>();
        var known = Codes.TryParse<EditKind>(kind, out var read);
        if (!string.IsNullOrEmpty(kind) && !known)
        {
            problems.Add($"kind: '{Formats.Quote(kind)}' is nothing that the history knows.");
        }

        return (new()
        {
            FrictionPoint = Blank(frictionPoint),
            Who = Blank(who) is { } name ? name[..Math.Min(name.Length, 100)] : null,
            Kind = known ? read : null,
            From = Day("from", from, problems),
            To = Day("to", to, problems),
        }, problems);
    }

    /// <summary>The filter as it stands in an address.</summary>
    public IReadOnlyList<(string Key, string? Value)> Parameters() =>
    [
        ("of", FrictionPoint), ("who", Who), ("kind", Kind?.Code()), ("from", From is { } a ? Formats.Iso(a) : null), ("to", To is { } b ? Formats.Iso(b) : null),
    ];

    private static DateOnly? Day(string field, string? text, List<string> problems)
    {
        if (Blank(text) is not { } asked)
        {
            return null;
        }

        if (Formats.ReadIso(asked) is { } day)
        {
            return day;
        }

        problems.Add($"{field}: '{Formats.Quote(asked)}' is not a day; use YYYY-MM-DD.");
        return null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
