using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>What a reader asks of the list of engagements; empty lists ask for everything.</summary>
public sealed record EngagementFilter
{
    /// <summary>Longest search text taken, in characters.</summary>
    public const int LongestSearch = 200;

    /// <summary>The query parameters, besides the search text.</summary>
    public const string LevelKey = "level", MechanismKey = "mechanism", OutcomeKey = "outcome", FormatKey = "format", FromKey = "from", ToKey = "to", PageKey = "page";

    /// <summary>Words that must all appear in title, mechanism, topics, readouts, place or among the people.</summary>
    public string Search { get; init; } = "";
    public IReadOnlyList<ActorLevel> Levels { get; init; } = [];
    public IReadOnlyList<string> Mechanisms { get; init; } = [];
    public IReadOnlyList<EngagementOutcome> Outcomes { get; init; } = [];
    /// <summary>Codes of formats; <see cref="EngagementWords.NotStated"/> where the record states none.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
    /// <summary>First day of the period; a round that reaches into it counts.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day of the period.</summary>
    public DateOnly? To { get; init; }
    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything is left out by it.</summary>
    public bool IsNarrowed => Search.Length > 0 || Levels.Count > 0 || Mechanisms.Count > 0 || Outcomes.Count > 0 || Formats.Count > 0 || From is not null || To is not null;

    /// <summary>The same text for the same question.</summary>
    public string Key => string.Join('\n', Parameters().Select(p => $"{p.Key}={p.Value}"));

    /// <summary>The filter as it stands in an address. Mechanisms are repeated, since their names may hold commas.</summary>
    public (string Key, string? Value)[] Parameters() =>
    [
        (AppUrls.SearchKey, Search), (LevelKey, Joined(Levels.Select(l => l.Code()))), .. Mechanisms.Select(m => (MechanismKey, (string?)m)),
        (OutcomeKey, Joined(Outcomes.Select(o => o.Code()))), (FormatKey, Joined(Formats)), (FromKey, Iso(From)), (ToKey, Iso(To)),
        (PageKey, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>Reads a filter as it stands in an address.</summary>
    /// <param name="values">The values of a query parameter.</param>
    /// <returns>The filter without what could not be read, and by field one sentence for what could not.</returns>
    public static (EngagementFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(Func<string, IReadOnlyList<string?>> values)
    {
        var problems = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var search = One(AppUrls.SearchKey).Trim();
        if (search.Length > LongestSearch)
        {
            problems[AppUrls.SearchKey] = $"q: a search takes at most {LongestSearch} characters; this one has {search.Length}, and only the first {LongestSearch} were used.";
            search = search[..LongestSearch];
        }

        var (from, to) = (Day(FromKey), Day(ToKey));
        if (from > to)
        {
            problems[FromKey] = $"from: {Shared.Formats.Iso(from.Value)} is after {Shared.Formats.Iso(to.Value)}; the period is left out. Give a first day that is not after the last.";
            (from, to) = (null, null);
        }

        var page = 1;
        if (One(PageKey) is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1))
        {
            page = 1;
            problems[PageKey] = $"page: '{Shared.Formats.Quote(text)}' is not a page number; showing the first. Use a whole number from 1 on.";
        }

        return (new()
        {
            Search = search,
            Levels = Enums<ActorLevel>(LevelKey, "a level"),
            Mechanisms = [.. values(MechanismKey).OfType<string>().Where(m => !string.IsNullOrWhiteSpace(m)).Distinct(StringComparer.Ordinal)],
            Outcomes = Enums<EngagementOutcome>(OutcomeKey, "an outcome"),
            Formats = Known(FormatKey, "a format", [.. Codes.All<EngagementFormat>(), EngagementWords.NotStated]),
            From = from,
            To = to,
            Page = page,
        }, problems);

        string One(string key) => values(key) is [{ } first, ..] ? first : "";

        IReadOnlyList<T> Enums<T>(string key, string what) where T : struct, Enum =>
            [.. Known(key, what, Codes.All<T>()).Select(code => Codes.TryParse<T>(code, out var value) ? value : default)];

        List<string> Known(string key, string what, IReadOnlyList<string> codes)
        {
            var asked = values(key).SelectMany(v => AppUrls.ReadIds(v)).Distinct(StringComparer.Ordinal).ToList();
            if (asked.Find(code => !codes.Contains(code)) is { } unknown)
            {
                problems[key] = $"{key}: '{Shared.Formats.Quote(unknown)}' is not {what}; known are {string.Join(", ", codes)}.";
            }

            return [.. asked.Where(codes.Contains)];
        }

        DateOnly? Day(string key)
        {
            var text = One(key).Trim();
            var day = Shared.Formats.ReadIso(text);
            if (text.Length > 0 && day is null)
            {
                problems[key] = $"{key}: '{Shared.Formats.Quote(text)}' is not a day; it is left out. Use YYYY-MM-DD.";
            }

            return day;
        }
    }

    private static string? Joined(IEnumerable<string> codes) => string.Join(',', codes) is { Length: > 0 } text ? text : null;

    private static string? Iso(DateOnly? day) => day is { } known ? Shared.Formats.Iso(known) : null;
}
