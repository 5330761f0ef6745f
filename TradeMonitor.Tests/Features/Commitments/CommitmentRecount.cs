using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Commitments;

/// <summary>Counts again, straight from the JSON, how commitments stood on a day. Every commitment on record is one between the US and China.</summary>
internal static class CommitmentRecount
{
    private static readonly JsonElement[] Rows =
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, "commitments.json"))).RootElement.EnumerateArray()];

    /// <summary>Id, side, code of the state and due day of each commitment made by a day.</summary>
    public static IReadOnlyList<(string Id, string By, string State, DateOnly? Due)> On(DateOnly day) =>
        [.. Rows.Where(c => Day(c, "madeOn") <= day).Select(c => (c.GetProperty("id").GetString()!, c.GetProperty("by").GetString()!, StateOn(c, day), Day(c, "dueOn")))];

    /// <summary>Ids of those past their day that had not ended by then.</summary>
    public static IReadOnlyList<string> Overdue(DateOnly day) => [.. On(day).Where(c => c.Due < day && (c.State is "pending" or "on-track")).Select(c => c.Id).Order(StringComparer.Ordinal)];

    private static string StateOn(JsonElement row, DateOnly day)
    {
        var state = "pending";
        var last = DateOnly.MinValue;
        foreach (var step in row.GetProperty("followThrough").EnumerateArray())
        {
            if (Day(step, "date") is { } on && on <= day && on >= last)
            {
                (state, last) = (step.GetProperty("state").GetString()!, on);
            }
        }

        return state;
    }

    private static DateOnly? Day(JsonElement row, string field) =>
        row.GetProperty(field).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
