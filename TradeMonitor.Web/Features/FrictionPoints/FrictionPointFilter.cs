using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

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
            problems["q"] = $"q: a search takes at most {LongestSearch} characters; this one has {search.Length}.";
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
                    problems[field] = $"{field}: '{Quote(code)}' is not {what}; known are {string.Join(", ", Codes.All<T>())}.";
                }
            }

            return found;
        }

        bool IsJurisdiction(string code)
        {
            var fits = Jurisdiction.IsCode(code);
            if (!fits)
            {
                problems["imposedBy"] = $"imposedBy: '{Quote(code)}' is not a jurisdiction code such as US or CN.";
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
                problems["relationship"] = $"relationship: '{Quote(text)}' is not a pair of jurisdictions such as us-cn.";
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

            problems["sort"] = $"sort: '{Quote(text)}' is not an order; known are {string.Join(", ", Codes.All<FrictionPointColumn>())}, with − in front for the largest first.";
            return FrictionPointSort.Default;
        }
    }

    private static string Quote(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>What the list can be sorted by.</summary>
public enum FrictionPointColumn { Title, Direction, Level, Status, LastDevelopment, NextDeadline, Category, Id }

/// <summary>An order of the list; rows without a value come last either way, ties go by id.</summary>
/// <param name="Column">By what.</param>
/// <param name="Descending">Largest, newest or last first; <c>-</c> in front of the column's code.</param>
public sealed record FrictionPointSort(FrictionPointColumn Column, bool Descending)
{
    /// <summary>The harshest first.</summary>
    public static FrictionPointSort Default { get; } = new(FrictionPointColumn.Level, true);

    /// <summary>Reads <c>level</c>, <c>-level</c> and so on.</summary>
    public static bool TryParse(string text, out FrictionPointSort sort)
    {
        var descending = text.StartsWith('-');
        var known = Codes.TryParse<FrictionPointColumn>(descending ? text[1..] : text, out var column);
        sort = known ? new(column, descending) : Default;
        return known;
    }

    /// <inheritdoc/>
    public override string ToString() => (Descending ? "-" : "") + Column.Code();
}
