using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Sources;

/// <summary>Counts again, straight from the JSON, which rows rest on which source and since when.</summary>
internal static class CitationRecount
{
    private static Dictionary<string, DateOnly?> Published { get; } = Rows("sources").ToDictionary(Id, s => Day(s, "publishedOn"));

    /// <summary>(source, kind, row) with the first day on which the row rests on the source.</summary>
    public static IReadOnlyDictionary<(string Source, string Kind, string Row), DateOnly> All { get; } = Count();

    /// <summary>Whether a source came out after a day.</summary>
    public static bool IsPublishedAfter(string source, DateOnly day) => Published[source] > day;

    public static JsonElement[] Rows(string file) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, file + ".json"))).RootElement.EnumerateArray()];

    public static DateOnly? Day(JsonElement row, string field) =>
        row.GetProperty(field).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static string[] Texts(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(t => t.GetString()!)];

    private static Dictionary<(string, string, string), DateOnly> Count()
    {
        var days = new Dictionary<(string, string, string), DateOnly>();
        foreach (var (kind, row, day, source) in Dated())
        {
            Note(kind, row, day, source);
        }

        var first = days.GroupBy(d => d.Key.Item1).ToDictionary(g => g.Key, g => g.Min(d => d.Value));
        foreach (var claim in Rows("claims"))
        {
            var youngest = Texts(claim, "sources").Select(s => Published[s] ?? (first.TryGetValue(s, out var day) ? day : null)).Max();
            foreach (var source in Texts(claim, "sources"))
            {
                Note("Claim", Id(claim), youngest!.Value, source);
            }
        }

        return days;

        void Note(string kind, string row, DateOnly day, string source)
        {
            if (!days.TryGetValue((source, kind, row), out var known) || day < known)
            {
                days[(source, kind, row)] = day;
            }
        }
    }

    private static IEnumerable<(string Kind, string Row, DateOnly Day, string Source)> Dated() =>
    [
        .. Rows("developments").SelectMany(d => Texts(d, "sources"), (d, s) => ("Development", Id(d), Day(d, "date")!.Value, s)),
        .. Rows("engagements").SelectMany(e => Texts(e, "sources").Concat(e.GetProperty("readouts").EnumerateArray().Select(r => r.GetProperty("source").GetString()!)),
            (e, s) => ("Engagement", Id(e), (Day(e, "endDate") ?? Day(e, "date"))!.Value, s)),
        .. Rows("commitments").SelectMany(c => c.GetProperty("followThrough").EnumerateArray().SelectMany(f => Texts(f, "sources"), (f, s) => (Day: Day(f, "date")!.Value, Source: s)),
            (c, f) => ("Commitment", Id(c), f.Day, f.Source)),
        .. Rows("commitments").Where(c => c.GetProperty("measurable").ValueKind == JsonValueKind.Object).Select(c =>
            ("Commitment", Id(c), (Day(c.GetProperty("measurable"), "asOf") ?? Day(c, "madeOn"))!.Value, c.GetProperty("measurable").GetProperty("source").GetString()!)),
        .. Rows("deadlines").SelectMany(d => Texts(d, "sources"), (d, s) => ("Deadline", Id(d), Day(d, "announcedOn")!.Value, s)),
        .. Rows("cooperation").SelectMany(c => Texts(c, "sources"), (c, s) => ("Cooperation", Id(c), Day(c, "startedOn")!.Value, s)),
        .. Rows("indicators").Select(i => ("Indicator", Id(i), DateOnly.MinValue, i.GetProperty("source").GetString()!)),
        .. Rows("friction-points").Where(p => p.GetProperty("tradeCoveredUsdBn").ValueKind == JsonValueKind.Object)
            .Select(p => ("TradeValue", Id(p), DateOnly.MinValue, p.GetProperty("tradeCoveredUsdBn").GetProperty("source").GetString()!)),
    ];

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;
}
