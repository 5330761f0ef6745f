using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Which deadlines are asked for, on the screen and in the feed alike; empty lists ask for all.</summary>
public sealed record DeadlineFilter
{
    /// <summary>The query parameters.</summary>
    public const string KindKey = "kind", CategoryKey = "category", PointKey = "point";

    public IReadOnlyList<DeadlineKind> Kinds { get; init; } = [];
    /// <summary>Categories of the points that they concern.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];
    /// <summary>Ids of the points that they concern.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Whether anything is asked for.</summary>
    public bool IsNarrowed => Kinds.Count + Categories.Count + Points.Count > 0;

    /// <summary>The same text for the same question.</summary>
    public string Key => string.Join('\n', Parameters().Select(p => $"{p.Key}={p.Value}"));

    /// <summary>The filter as it stands in an address, what asks for nothing left out.</summary>
    public IReadOnlyList<(string Key, string? Value)> Parameters() =>
    [
        .. new (string Key, string? Value)[]
        {
            (KindKey, string.Join(',', Kinds.Select(k => k.Code()))), (CategoryKey, string.Join(',', Categories.Select(c => c.Code()))), (PointKey, string.Join(',', Points)),
        }.Where(p => !string.IsNullOrEmpty(p.Value)),
    ];

    /// <summary>Whether a deadline is asked for.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="points">The points that it concerns.</param>
    public bool Fits(Deadline deadline, IReadOnlyList<FrictionPoint> points) =>
        (Kinds.Count == 0 || Kinds.Contains(deadline.Kind))
        && (Points.Count == 0 || deadline.FrictionPoints.Any(Points.Contains))
        && (Categories.Count == 0 || points.Any(p => Categories.Contains(p.Category)));

    /// <summary>Reads a filter as it stands in an address. Several codes are separated by commas or come in several parameters.</summary>
    /// <param name="values">The values of a parameter; none if it is absent.</param>
    /// <param name="isPoint">Whether the record has a friction point of an id.</param>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (DeadlineFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(Func<string, IReadOnlyList<string>> values, Func<string, bool> isPoint)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = new DeadlineFilter { Kinds = ReadCodes<DeadlineKind>(KindKey, "a kind of deadline"), Categories = ReadCodes<Category>(CategoryKey, "a category"), Points = ReadPoints() };
        return (filter, problems);

        IEnumerable<string> Split(string field) =>
            values(field).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal);

        List<T> ReadCodes<T>(string field, string what) where T : struct, Enum
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

        List<string> ReadPoints()
        {
            var found = new List<string>();
            foreach (var id in Split(PointKey))
            {
                if (isPoint(id))
                {
                    found.Add(id);
                }
                else
                {
                    problems[PointKey] = $"{PointKey}: the record has no friction point '{Formats.Quote(id)}'; give ids as the list of friction points has them.";
                }
            }

            return found;
        }
    }
}
