using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>How far back the shared time axis of a point reaches.</summary>
public enum ChartSpan { OneYear, TwoYears, FiveYears, All }

/// <summary>The spans as they stand in the URL and on the picker, and the days that they mean.</summary>
public static class ChartSpans
{
    /// <summary>The query parameter.</summary>
    public const string Key = "range";

    // A point that was opened yesterday still gets an axis that can be read.
    private const int FewestDays = 30;

    /// <summary>The spans in the order of the picker.</summary>
    public static IReadOnlyList<ChartSpan> InOrder { get; } = Enum.GetValues<ChartSpan>();

    /// <summary><c>1y</c>, <c>2y</c>, <c>5y</c>, <c>all</c>.</summary>
    public static string Code(ChartSpan span) => span switch
    {
        ChartSpan.OneYear => "1y", ChartSpan.TwoYears => "2y", ChartSpan.FiveYears => "5y", _ => "all",
    };

    /// <summary><c>1Y</c>, <c>2Y</c>, <c>5Y</c>, <c>All</c>.</summary>
    public static string Label(ChartSpan span) => span == ChartSpan.All ? "All" : Code(span).ToUpperInvariant();

    /// <summary>The span that the URL asks for; null if it asks for none that is known.</summary>
    public static ChartSpan? Read(string? code) =>
        InOrder.Select(s => (ChartSpan?)s).FirstOrDefault(s => string.Equals(Code(s!.Value), code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a code that is asked for cannot be used; null if it can, or if none is asked for.</summary>
    public static string? Problem(string? code) => string.IsNullOrEmpty(code) || Read(code) is not null
        ? null : $"{Key}: '{Formats.Quote(code)}' is not a span; use {string.Join(", ", InOrder.Select(Code))}.";

    /// <summary>The span shown where none is asked for: the whole life of a young point, else two years.</summary>
    public static ChartSpan Default(DateOnly openedOn, DateOnly asOf) => openedOn > asOf.AddYears(-2) ? ChartSpan.All : ChartSpan.TwoYears;

    /// <summary>The days of a span, the last one being the day that is looked at.</summary>
    /// <param name="span">The span.</param>
    /// <param name="first">The first day of which the record tells anything of the point.</param>
    /// <param name="asOf">The day that is looked at.</param>
    public static DayRange Days(ChartSpan span, DateOnly first, DateOnly asOf)
    {
        var from = span switch
        {
            ChartSpan.OneYear => asOf.AddYears(-1),
            ChartSpan.TwoYears => asOf.AddYears(-2),
            ChartSpan.FiveYears => asOf.AddYears(-5),
            _ => Margin(first, asOf),
        };
        var latest = asOf.AddDays(-FewestDays);
        return new(from < latest ? from : latest, asOf);
    }

    // A little room before the first day, so that its step is seen.
    private static DateOnly Margin(DateOnly first, DateOnly asOf) => first.AddDays(-Math.Max(3, (asOf.DayNumber - first.DayNumber) / 50));
}
