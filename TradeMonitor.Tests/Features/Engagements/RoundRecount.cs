using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Engagements;

/// <summary>Counts rounds, gaps and what followed again, straight from the JSON and without the product's own types.</summary>
internal static class RoundRecount
{
    private static readonly JsonElement[] Engagements = Rows("engagements"), Developments = Rows("developments");

    private static readonly Dictionary<string, string> Sides = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, "codebook.json"))).RootElement
        .GetProperty("actions").EnumerateArray().ToDictionary(a => Text(a, "code")!, a => Text(a, "side")!);

    /// <summary>Rows that had closed by a day.</summary>
    public static JsonElement[] Closed(string day) => [.. Engagements.Where(e => string.CompareOrdinal(Last(e), day) <= 0)];

    /// <summary>How many rows that had closed by a day have each value of a field.</summary>
    public static SortedDictionary<string, int> By(string field, string day, Func<JsonElement, bool>? where = null) =>
        new(Closed(day).Where(where ?? (_ => true)).CountBy(e => Text(e, field) ?? "not-stated").ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal);

    /// <summary>Rounds, days since the last, and all gaps in ascending order, of a level.</summary>
    public static (int Rounds, int? Since, int[] Gaps) Level(string level, string day)
    {
        var rounds = Closed(day).Where(e => Text(e, "level") == level).OrderBy(Last, StringComparer.Ordinal).ThenBy(Id, StringComparer.Ordinal).ToArray();
        var gaps = new List<int>();
        for (var i = 1; i < rounds.Length; i++)
        {
            gaps.Add(Math.Max(0, Number(Text(rounds[i], "date")!) - Number(Last(rounds[i - 1]))));
        }

        return (rounds.Length, rounds.Length == 0 ? null : Number(day) - Number(Last(rounds[^1])), [.. gaps.Order()]);
    }

    /// <summary>Ids of the developments of the 90 days after a round on its points, up to a day, with their directness and side.</summary>
    public static (string Id, string Directness, string Side)[] After(string engagement, string day)
    {
        var row = Engagements.Single(e => Id(e) == engagement);
        var end = Math.Min(Number(Last(row)) + 90, Number(day));
        var points = Texts(row, "frictionPoints");
        return [.. Developments
            .Where(d => Number(Text(d, "date")!) > Number(Last(row)) && Number(Text(d, "date")!) <= end && Texts(d, "frictionPoints").Intersect(points).Any())
            .OrderBy(d => Text(d, "date"), StringComparer.Ordinal).ThenBy(Id, StringComparer.Ordinal)
            .Select(d => (Id(d), Text(d, "directness")!, Sides[Text(d, "action")!]))];
    }

    public static string Id(JsonElement row) => Text(row, "id")!;

    public static string Last(JsonElement row) => Text(row, "endDate") ?? Text(row, "date")!;

    public static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    public static string[] Texts(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(t => t.GetString()!)];

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string iso) => Day(iso).DayNumber;

    private static JsonElement[] Rows(string file) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, file + ".json"))).RootElement.EnumerateArray()];
}
