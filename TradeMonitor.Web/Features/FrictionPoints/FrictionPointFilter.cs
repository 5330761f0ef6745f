using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Lists;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>What a reader asks of the list of friction points; empty lists ask for everything.</summary>
public sealed record FrictionPointFilter
{
    /// <summary>Longest search text taken, in characters.</summary>
    public const int LongestSearch = 200;

    /// <summary>A pair; null for all points of the record.</summary>
    public Relationship? Relationship { get; init; }
    public IReadOnlyList<Category> Categories { get; init; } = [];
    public IReadOnlyList<DirectionLabel> Directions { get; init; } = [];
    public IReadOnlyList<Status> Statuses { get; init; } = [];
    /// <summary>Jurisdiction codes.</summary>
    public IReadOnlyList<string> ImposedBy { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    /// <summary>Words that must all appear in title, summary, sectors, legal basis or id.</summary>
    public string Search { get; init; } = "";
    public FrictionPointSort Sort { get; init; } = FrictionPointSort.Default;

    /// <summary>
    /// The filter as it stands in a URL, without the pair, each list joined by commas and whatever asks for nothing left out:
    /// what <see cref="Read"/> takes back, and the same text for equal questions.
    /// </summary>
    public IReadOnlyList<(string Key, string? Value)> Parameters() =>
    [
        .. new (string Key, string? Value)[]
        {
            ("category", Join(Categories.Select(c => c.Code()))),
            ("direction", Join(Directions.Select(d => d.Code()))),
            ("status", Join(Statuses.Select(s => s.Code()))),
            ("imposedBy", Join(ImposedBy)),
            ("sector", Join(Sectors)),
            ("q", Search),
            ("sort", Sort == FrictionPointSort.Default ? null : Sort.ToString()),
        }.Where(p => !string.IsNullOrEmpty(p.Value)),
    ];

    /// <summary>The codes that are asked for in a facet.</summary>
    public IReadOnlyList<string> Asked(Facet facet) => facet switch
    {
        Facet.Category => [.. Categories.Select(c => c.Code())],
        Facet.Direction => [.. Directions.Select(d => d.Code())],
        Facet.Status => [.. Statuses.Select(s => s.Code())],
        Facet.ImposedBy => ImposedBy,
        _ => Sectors,
    };

    /// <summary>Whether anything but the order is asked for.</summary>
    public bool IsNarrowed => Search.Length > 0 || Categories.Count + Directions.Count + Statuses.Count + ImposedBy.Count + Sectors.Count > 0;

    /// <summary>Reads a filter as it stands in a URL. Several codes are separated by commas or come in several parameters.</summary>
    /// <param name="values">The values of a parameter; none if it is absent.</param>
    /// <param name="relationshipOrder">Jurisdictions that come first in the name of a pair.</param>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (FrictionPointFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(
        Func<string, IReadOnlyList<string>> values, IReadOnlyList<string> relationshipOrder)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var search = values("q") is [var asked, ..] ? asked.Trim() : "";
        if (search.Length > LongestSearch)
        {
            problems["q"] = $"q: a search takes at most {LongestSearch} characters; this one has {search.Length}. The first {LongestSearch} are looked for.";
            search = search[..LongestSearch];
        }

        var filter = new FrictionPointFilter
        {
            Relationship = ReadPair(),
            Categories = ReadCodes<Category>("category", "a category"),
            Directions = ReadCodes<DirectionLabel>("direction", "a direction"),
            Statuses = ReadCodes<Status>("status", "a status"),
            ImposedBy = [.. Split("imposedBy").Where(IsJurisdiction)],
            Sectors = [.. Split("sector")],
            Search = search,
            Sort = ReadSort(),
        };
        return (filter, problems);

        IEnumerable<string> Split(string field) => values(field).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct();

        IReadOnlyList<T> ReadCodes<T>(string field, string what) where T : struct, Enum
        {
            var found = new List<T>();
            foreach (var code in Split(field))
            {
                if (Codes.TryParse<T>(code, out var value))
                {
                    found.Add(value);
                }
                else
                {
                    problems[field] = $"{field}: '{Formats.Quote(code)}' is not {what}; known are {string.Join(", ", Codes.All<T>())}.";
                }
            }

            return found;
        }

        bool IsJurisdiction(string code)
        {
            var fits = Jurisdiction.IsCode(code);
            if (!fits)
            {
                problems["imposedBy"] = $"imposedBy: '{Formats.Quote(code)}' is not a jurisdiction code such as US or CN.";
            }

            return fits;
        }

        Relationship? ReadPair()
        {
            if (values("relationship") is not [{ Length: > 0 } text, ..])
            {
                return null;
            }

            if (!Relationship.TryParse(text, relationshipOrder, out var pair))
            {
                problems["relationship"] = $"relationship: '{Formats.Quote(text)}' is not a pair of jurisdictions such as us-cn.";
            }

            return pair;
        }

        FrictionPointSort ReadSort()
        {
            if (values("sort") is not [{ Length: > 0 } text, ..])
            {
                return FrictionPointSort.Default;
            }

            if (FrictionPointSort.TryParse(text, out var sort))
            {
                return sort;
            }

            problems["sort"] = $"sort: '{Formats.Quote(text)}' is not an order; known are {string.Join(", ", Codes.All<FrictionPointColumn>())}, with - in front for the largest first.";
            return FrictionPointSort.Default;
        }
    }

    private static string Join(IEnumerable<string> codes) => string.Join(',', codes);
}
