using System.Globalization;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>What a lane stands for.</summary>
public enum LaneKind { Category, Point }

/// <summary>What a reader asks of the timeline; empty lists ask for everything.</summary>
public sealed record TimelineFilter
{
    /// <summary>Query parameters of what is shown.</summary>
    public const string LanesKey = "lanes", CategoryKey = "category", DirectnessKey = "directness", ActorKey = "actor", AnswersKey = "answers",
        FromKey = "from", ToKey = "to", DevelopmentKey = "dev", PageKey = "page";

    public LaneKind Lanes { get; init; }
    public IReadOnlyList<Category> Categories { get; init; } = [];
    /// <summary>Only deeds or only words; null for both.</summary>
    public Directness? Directness { get; init; }
    /// <summary>Code of a side; null for both.</summary>
    public string? Actor { get; init; }
    /// <summary>Whether arcs lead from acts to their answers.</summary>
    public bool Answers { get; init; } = true;
    /// <summary>First day shown; null for the first there is.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day shown; null for the day that is looked at.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Id of the development that is looked at closely.</summary>
    public string? Development { get; init; }
    /// <summary>Page of the table, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The same text for the same marks, whatever part of them is seen.</summary>
    public string Key => string.Join('\n', [Lanes.Code(), Directness?.Code(), Actor, Answers ? "on" : "off", .. Categories.Select(c => c.Code())]);

    /// <summary>Whether something is left out.</summary>
    public bool IsNarrowed => Categories.Count > 0 || Directness is not null || Actor is not null;

    /// <summary>The filter as an address has it; what is as by default is left out.</summary>
    public (string Key, string? Value)[] Parameters() =>
    [
        (LanesKey, Lanes == default ? null : Lanes.Code()),
        (CategoryKey, Categories.Count == 0 ? null : string.Join(',', Categories.Select(c => c.Code()))),
        (DirectnessKey, Directness?.Code()),
        (ActorKey, Actor),
        (AnswersKey, Answers ? null : "off"),
        (FromKey, From is { } from ? Formats.Iso(from) : null),
        (ToKey, To is { } to ? Formats.Iso(to) : null),
        (DevelopmentKey, Development),
        (PageKey, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>The same with other days, which start at the first page again.</summary>
    /// <param name="days">Days to be shown.</param>
    /// <param name="span">All there are: these need no words.</param>
    public TimelineFilter Within(DayRange days, DayRange span) =>
        this with { From = days.From == span.From ? null : days.From, To = days.To == span.To ? null : days.To, Page = 1 };

    /// <summary>The days to be shown of all there are.</summary>
    /// <returns>The days, and a sentence if those asked for could not be taken.</returns>
    public (DayRange Days, string? Problem) Window(DayRange span)
    {
        var (from, to) = (From ?? span.From, To ?? span.To);
        if (from >= to)
        {
            return (span, From is null
                ? $"to: {Formats.Iso(to)} is before the first day on record, {Formats.Iso(span.From)}; all days are shown."
                : $"from: {Formats.Iso(from)} is not before the last day to be shown, {Formats.Iso(to)}; all days are shown.");
        }

        return from >= span.To || to <= span.From
            ? (span, $"from, to: nothing is on record between {Formats.Iso(from)} and {Formats.Iso(to)} as of {Formats.Iso(span.To)}; all days are shown.")
            : (new(from < span.From ? span.From : from, to > span.To ? span.To : to), null);
    }

    /// <summary>Reads a filter as it stands in an address.</summary>
    /// <param name="query">The value of a parameter; null where it is absent.</param>
    /// <param name="sides">Codes of the two sides.</param>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (TimelineFilter Filter, IReadOnlyList<string> Problems) Read(Func<string, string?> query, IReadOnlyList<string> sides)
    {
        var problems = new List<string>();
        var filter = new TimelineFilter
        {
            Lanes = One<LaneKind>(LanesKey, "a kind of lane") ?? default,
            Categories = ReadCategories(query(CategoryKey), problems),
            Directness = One<Directness>(DirectnessKey, "a kind of development"),
            Actor = Choice(ActorKey, "a side of this relationship", sides),
            Answers = Choice(AnswersKey, "a way to show answers", ["on", "off"]) != "off",
            From = Day(FromKey),
            To = Day(ToKey),
            Development = query(DevelopmentKey) is { Length: > 0 } id ? id : null,
            Page = ReadPage(query(PageKey), problems),
        };
        return (filter, problems);

        string? Choice(string key, string what, IReadOnlyList<string> known)
        {
            if (query(key) is not { Length: > 0 } text || known.Contains(text))
            {
                return query(key) is { Length: > 0 } taken ? taken : null;
            }

            problems.Add($"{key}: '{Formats.Quote(text)}' is not {what}; known are {string.Join(", ", known)}.");
            return null;
        }

        T? One<T>(string key, string what) where T : struct, Enum => Codes.TryParse<T>(Choice(key, what, Codes.All<T>()), out var value) ? value : null;

        DateOnly? Day(string key)
        {
            if (query(key) is not { Length: > 0 } text || Formats.ReadIso(text) is { } _)
            {
                return Formats.ReadIso(query(key));
            }

            problems.Add($"{key}: '{Formats.Quote(text)}' is not a day; write it like 2025-11-10.");
            return null;
        }
    }

    private static int ReadPage(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1))
        {
            return string.IsNullOrEmpty(text) ? 1 : int.Parse(text, CultureInfo.InvariantCulture);
        }

        problems.Add($"{PageKey}: '{Formats.Quote(text)}' is not a page number; showing the first. Use a whole number from 1 on.");
        return 1;
    }

    private static List<Category> ReadCategories(string? text, List<string> problems)
    {
        var categories = new List<Category>();
        foreach (var code in AppUrls.ReadIds(text))
        {
            if (Codes.TryParse<Category>(code, out var category))
            {
                categories.Add(category);
            }
            else
            {
                problems.Add($"{CategoryKey}: '{Formats.Quote(code)}' is not a category; known are {string.Join(", ", Codes.All<Category>())}.");
            }
        }

        return categories;
    }
}
