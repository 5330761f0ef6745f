using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Timeline;

/// <summary>Counts again, straight from the JSON, what the timeline of the US and China holds as of a day.</summary>
internal static class TimelineRecount
{
    private static readonly JsonElement[] All = Rows("developments");

    /// <summary>Categories of the points that stand between the two, by id.</summary>
    public static IReadOnlyDictionary<string, string> Points { get; } = Rows("friction-points")
        .Where(p => Texts(p, "imposedBy").Concat(Texts(p, "affects")).ToHashSet() is var parties && parties.Contains("US") && parties.Contains("CN"))
        .ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("category").GetString()!);

    /// <summary>Developments of the two up to a day.</summary>
    public static JsonElement[] Upto(DateOnly day) => [.. All
        .Where(d => Texts(d, "actors").Any(a => a is "US" or "CN") && (Texts(d, "frictionPoints") is { Length: 0 } || Texts(d, "frictionPoints").Any(Points.ContainsKey)))
        .Where(d => Day(d, "date") <= day)];

    /// <summary>How many lie in each lane: per category or per point.</summary>
    public static SortedDictionary<string, int> PerLane(IEnumerable<JsonElement> developments, bool perPoint) => new(developments
        .SelectMany(d => Texts(d, "frictionPoints").Where(Points.ContainsKey).Select(id => perPoint ? id : Points[id]).Distinct())
        .CountBy(lane => lane).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Pairs of act and answer that are both among the developments.</summary>
    public static (string Act, string Answer)[] Answers(IReadOnlyCollection<JsonElement> developments)
    {
        var ids = developments.Select(d => d.GetProperty("id").GetString()!).ToHashSet();
        return [.. developments.Where(d => d.GetProperty("respondsTo").GetString() is { } act && ids.Contains(act))
            .Select(d => (d.GetProperty("respondsTo").GetString()!, d.GetProperty("id").GetString()!)).Order()];
    }

    /// <summary>Engagements of leaders and cabinets that had closed by a day.</summary>
    public static int Talks(DateOnly day) => Rows("engagements").Count(e =>
        e.GetProperty("level").GetString() is "leaders" or "vice-premier-cabinet" && (Day(e, "endDate") ?? Day(e, "date")) <= day);

    public static string[] Texts(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(t => t.GetString()!)];

    private static JsonElement[] Rows(string file) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, file + ".json"))).RootElement.EnumerateArray()];

    private static DateOnly? Day(JsonElement row, string field) =>
        row.GetProperty(field).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
