using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>How far back the tension chart reaches.</summary>
public enum TensionSpan { Months3, Months6, Years2, All }

/// <summary>The range of the tension chart in the URL (<c>range</c>).</summary>
/// <param name="Span">How far back.</param>
/// <param name="Code">In the URL.</param>
/// <param name="Label">On the button.</param>
/// <param name="Words">For screen readers.</param>
public sealed record TensionRange(TensionSpan Span, string Code, string Label, string Words)
{
    /// <summary>The query parameter.</summary>
    public const string Key = "range";

    /// <summary>All there are, shortest first.</summary>
    public static IReadOnlyList<TensionRange> Choices { get; } =
    [
        new(TensionSpan.Months3, "3m", "3M", "the last three months"),
        new(TensionSpan.Months6, "6m", "6M", "the last six months"),
        new(TensionSpan.Years2, "2y", "2Y", "the last two years"),
        new(TensionSpan.All, "all", "All", "everything on record"),
    ];

    /// <summary>Two years.</summary>
    public static TensionRange Default => Choices[2];

    /// <summary>In the URL; null for the default, which needs no parameter.</summary>
    public string? Query => this == Default ? null : Code;

    /// <summary>The range asked for, or the default with a sentence that says why the text was not taken.</summary>
    public static (TensionRange Range, string? Problem) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (Default, null);
        }

        return Choices.FirstOrDefault(c => string.Equals(c.Code, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known
            ? (known, null)
            : (Default, $"{Key}: '{Formats.Quote(text)}' is not a range; use {string.Join(", ", Choices.Select(c => c.Code))}.");
    }

    /// <summary>The days shown.</summary>
    /// <param name="asOf">The last day.</param>
    /// <param name="first">The first day with anything on record; null if there is none.</param>
    public DayRange Days(DateOnly asOf, DateOnly? first)
    {
        var from = Span switch
        {
            TensionSpan.Months3 => asOf.AddMonths(-3),
            TensionSpan.Months6 => asOf.AddMonths(-6),
            TensionSpan.Years2 => asOf.AddYears(-2),
            _ => first ?? asOf,
        };
        return new(from < asOf ? from : asOf.AddDays(-1), asOf);
    }
}
