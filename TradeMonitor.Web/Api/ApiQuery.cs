using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Reads the parameters of a request and collects what is wrong with them, one sentence per field.</summary>
/// <param name="request">The request.</param>
/// <param name="today">The current day, or the one that settings fix.</param>
/// <param name="clock">The real clock, for knowledge.</param>
internal sealed class ApiQuery(HttpRequest request, Today today, TimeProvider clock)
{
    private const int DefaultLimit = 100, LargestLimit = 500, LongestYears = 20, DefaultDays = 365;

    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    /// <summary>The values of a parameter.</summary>
    public IReadOnlyList<string> Values(string name) => [.. request.Query[name].OfType<string>()];

    /// <summary>The day that is looked at.</summary>
    public DateOnly AsOf() => Day("asOf", today.Day, today.Day) ?? today.Day;

    /// <summary>The day whose knowledge is used; null for now.</summary>
    public DateOnly? KnownOn() => Day("knownOn", null, RealToday);

    /// <summary>What an answer names as the day whose knowledge it used.</summary>
    public DateOnly KnownOnNamed(DateOnly? knownOn) => knownOn ?? RealToday;

    /// <summary>A pair on record; null if none is asked for.</summary>
    public Relationship? Pair(RecordView view)
    {
        if (Single("relationship") is not { } text)
        {
            return null;
        }

        if (view.FindPair(text) is { } pair)
        {
            return pair;
        }

        _problems["relationship"] = $"relationship: the record holds no pair '{Formats.Quote(text)}'; "
            + (view.Relationships.Count == 0 ? "it is empty." : $"known are {string.Join(", ", view.Relationships.Take(20).Select(r => r.Relationship.Id))}.");
        return null;
    }

    /// <summary>Page size and where the page begins.</summary>
    public (int Limit, string? After) Page()
    {
        var after = Single("after");
        if (Single("limit") is not { } text)
        {
            return (DefaultLimit, after);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit)
        {
            return (limit, after);
        }

        _problems["limit"] = $"limit: '{Formats.Quote(text)}' is not a whole number from 1 to {LargestLimit}.";
        return (DefaultLimit, after);
    }

    /// <summary>A span of days: <c>asOf</c> alone asks for that one day.</summary>
    public (DateOnly From, DateOnly To) Span()
    {
        var asOf = Day("asOf", null, today.Day);
        var to = Day("to", null, today.Day) ?? asOf ?? today.Day;
        var from = Day("from", null, today.Day) ?? (asOf is not null && Single("to") is null ? to : Earlier(to));
        if (asOf is not null && (Single("from") ?? Single("to")) is not null)
        {
            _problems["asOf"] = "asOf: give either asOf or from and to, not both.";
        }
        else if (from > to)
        {
            _problems["from"] = $"from: {Formats.Iso(from)} lies after to, {Formats.Iso(to)}.";
        }
        else if (from < to.AddYears(-LongestYears))
        {
            _problems["from"] = $"from: a span takes at most {LongestYears} years of days; start on {Formats.Iso(to.AddYears(-LongestYears))} or later.";
        }

        return _problems.Count == 0 ? (from, to) : (to, to);
    }

    /// <summary>A parameter that is given at most once; null if it is absent or empty.</summary>
    public string? Single(string name)
    {
        var values = request.Query[name];
        if (values.Count > 1)
        {
            _problems[name] = $"{name}: given {values.Count} times; give it once.";
        }

        return values.Count > 0 && values[0] is { Length: > 0 } text ? text : null;
    }

    /// <summary>One of the codes of an enum; the first if none is asked for.</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        if (Single(name) is not { } text)
        {
            return default;
        }

        if (!Codes.TryParse<T>(text, out var choice))
        {
            _problems[name] = $"{name}: '{Formats.Quote(text)}' is not known; use {string.Join(", ", Codes.All<T>())}.";
        }

        return choice;
    }

    /// <summary>Pixels for each of the style's: 1 or 2.</summary>
    public int Scale()
    {
        var text = Single("scale") ?? "1";
        if (text is not ("1" or "2"))
        {
            _problems["scale"] = $"scale: '{Formats.Quote(text)}' is not 1 or 2.";
        }

        return text == "2" ? 2 : 1;
    }

    /// <summary>Adds what somebody else found wrong with a parameter.</summary>
    public void Add(string name, string sentence) => _problems[name] = sentence;

    /// <summary>Adds what somebody else found wrong.</summary>
    public void Add(IReadOnlyDictionary<string, string> problems)
    {
        foreach (var (field, sentence) in problems)
        {
            _problems[field] = sentence;
        }
    }

    private DateOnly RealToday => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static DateOnly Earlier(DateOnly to) => to.DayNumber >= DefaultDays ? to.AddDays(1 - DefaultDays) : DateOnly.MinValue;

    private DateOnly? Day(string name, DateOnly? absent, DateOnly last)
    {
        if (Single(name) is not { } text)
        {
            return absent;
        }

        if (Formats.ReadIso(text) is not { } day)
        {
            _problems[name] = $"{name}: '{Formats.Quote(text)}' is not a day; use YYYY-MM-DD.";
            return absent;
        }

        if (day > last || day < AsOfDay.Earliest)
        {
            _problems[name] = $"{name}: {text} lies outside {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(last)}.";
            return absent;
        }

        return day;
    }
}
