using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Lists;

/// <summary>Counts both lists again, straight from the JSON of the record and day by day, without any class of the product.</summary>
internal static class ListsRecount
{
    private static readonly JsonElement[] Points = [.. Rows("friction-points").Where(p => Text(p, "tracks") == "restriction" && Parties(p).Contains("US") && Parties(p).Contains("CN"))];
    private static readonly JsonElement[] Developments = [.. Rows("developments").OrderBy(d => Text(d, "date"), StringComparer.Ordinal).ThenBy(d => Text(d, "id"), StringComparer.Ordinal)];
    private static readonly JsonElement[] Lines = [.. Rows("cooperation")];

    /// <summary>Id and status of each restriction of the US and China on the friction list at the close of a day.</summary>
    public static IReadOnlyDictionary<string, string> Friction(DateOnly day)
    {
        var statuses = new Dictionary<string, string>();
        foreach (var status in Developments.TakeWhile(d => Day(d, "date") <= day).SelectMany(d => d.GetProperty("statusAfter").EnumerateObject()))
        {
            statuses[status.Name] = status.Value.GetString()!;
        }

        return Points.Select(p => Text(p, "id")).Where(id => statuses.TryGetValue(id, out var status) && status is not ("removed" or "expired")).ToDictionary(id => id, id => statuses[id]);
    }

    /// <summary>Ids of the lines on the cooperation list at the close of a day.</summary>
    public static IReadOnlySet<string> Cooperation(DateOnly day) =>
        Lines.Where(l => Day(l, "startedOn") <= day && !IsCompletedBy(l, day)).Select(l => Text(l, "id")).ToHashSet();

    /// <summary>Every day from one to another, both included.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    /// <summary>What is on a list on one day and was not on the day before, over a span of days.</summary>
    public static IReadOnlyList<(DateOnly Day, string Id)> Joined(Func<DateOnly, IEnumerable<string>> list, DateOnly after, DateOnly upTo) =>
        [.. Days(after.AddDays(1), upTo).SelectMany(d => list(d).Except(list(d.AddDays(-1))).Select(id => (d, id)))];

    /// <summary>What was on a list the day before and no longer is, over a span of days.</summary>
    public static IReadOnlyList<(DateOnly Day, string Id)> Left(Func<DateOnly, IEnumerable<string>> list, DateOnly after, DateOnly upTo) =>
        [.. Days(after.AddDays(1), upTo).SelectMany(d => list(d.AddDays(-1)).Except(list(d)).Select(id => (d, id)))];

    public static IEnumerable<JsonElement> Rows(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, file + ".json"))).RootElement.EnumerateArray();

    public static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    public static DateOnly Day(JsonElement row, string field) => DateOnly.ParseExact(Text(row, field), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsCompletedBy(JsonElement line, DateOnly day)
    {
        var named = line.GetProperty("developments").EnumerateArray().Select(d => d.GetString()).ToHashSet();
        return Text(line, "state") == "completed" && Developments.Any(d => named.Contains(Text(d, "id")) && Text(d, "action") == "fulfil" && Day(d, "date") <= day);
    }

    private static IEnumerable<string> Parties(JsonElement point) =>
        point.GetProperty("imposedBy").EnumerateArray().Concat(point.GetProperty("affects").EnumerateArray()).Select(p => p.GetString()!);
}
