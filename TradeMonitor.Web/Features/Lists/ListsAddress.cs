using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>How far back the chart of the two lists reaches.</summary>
public enum ListsSpan { OneYear, TwoYears, All }

/// <summary>What an address asks of the two lists beside the day and the pair.</summary>
/// <param name="Span">Of the chart (<c>range</c>).</param>
/// <param name="Since">The day that the lists are compared with (<c>since</c>); before the day that is looked at.</param>
/// <param name="Default">The day compared with where none is asked for: a year before.</param>
public sealed record ListsAddress(ListsSpan Span, DateOnly Since, DateOnly Default)
{
    /// <summary>The query parameters.</summary>
    public const string RangeKey = "range", SinceKey = "since";

    /// <summary>The spans in the order of the picker: in the URL, on the button, for screen readers.</summary>
    public static IReadOnlyList<(ListsSpan Span, string Code, string Label, string Words)> Spans { get; } =
    [
        (ListsSpan.OneYear, "1y", "1Y", "the last year"),
        (ListsSpan.TwoYears, "2y", "2Y", "the last two years"),
        (ListsSpan.All, "all", "All", "everything on record"),
    ];

    /// <summary>The code of the span.</summary>
    public string RangeCode => Spans.Single(s => s.Span == Span).Code;

    /// <summary>The span in words.</summary>
    public string RangeWords => Spans.Single(s => s.Span == Span).Words;

    /// <summary>Reads the parameters; with a sentence for each that was not taken.</summary>
    /// <param name="range"><c>1y</c>, <c>2y</c> or <c>all</c>; everything on record if absent.</param>
    /// <param name="since">YYYY-MM-DD; a year before if absent.</param>
    /// <param name="asOf">The day that is looked at.</param>
    public static (ListsAddress Address, IReadOnlyList<(string Field, string Sentence)> Problems) Read(string? range, string? since, DateOnly asOf)
    {
        var problems = new List<(string, string)>();
        var span = ListsSpan.All;
        if (!string.IsNullOrWhiteSpace(range))
        {
            var known = Spans.Where(s => string.Equals(s.Code, range.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
            span = known.Length > 0 ? known[0].Span : span;
            problems.AddRange(known.Length > 0 ? [] : [(RangeKey, $"range: '{Formats.Quote(range)}' is not a range; use {string.Join(", ", Spans.Select(s => s.Code))}.")]);
        }

        var yearBefore = asOf.AddYears(-1);
        var day = yearBefore;
        if (!string.IsNullOrWhiteSpace(since))
        {
            var problem = Formats.ReadIso(since.Trim()) is not { } asked ? $"since: '{Formats.Quote(since)}' is not a day; use YYYY-MM-DD."
                : asked >= asOf ? $"since: {Formats.Day(asked)} is not before {Formats.Day(asOf)}, the day that is looked at; choose an earlier day."
                : asked < AsOfDay.Earliest ? $"since: {Formats.Iso(asked)} is before {Formats.Day(AsOfDay.Earliest)}; choose a later day."
                : null;
            day = problem is null ? Formats.ReadIso(since.Trim())!.Value : day;
            problems.AddRange(problem is null ? [] : [(SinceKey, problem)]);
        }

        return (new(span, day, yearBefore), problems);
    }

    /// <summary>The screen with another span.</summary>
    public string With(AppUrls urls, ListsSpan span) => (this with { Span = span }).Url(urls);

    /// <summary>The screen; what is the default stays out of its address.</summary>
    public string Url(AppUrls urls) => urls.Lists((RangeKey, Span == ListsSpan.All ? null : RangeCode), (SinceKey, Since == Default ? null : Formats.Iso(Since)));

    /// <summary>The days of the chart, the last one being the day that is looked at.</summary>
    /// <param name="first">The first day on which either list holds anything; null if none.</param>
    /// <param name="asOf">The day that is looked at.</param>
    public DayRange Days(DateOnly? first, DateOnly asOf)
    {
        var from = Span switch
        {
            ListsSpan.OneYear => asOf.AddYears(-1),
            ListsSpan.TwoYears => asOf.AddYears(-2),
            _ => first ?? asOf,
        };
        return new(from < asOf ? from : asOf.AddDays(-1), asOf);
    }
}
