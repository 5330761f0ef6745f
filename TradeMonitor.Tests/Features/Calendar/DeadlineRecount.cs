using System.Globalization;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Calendar;

/// <summary>Counts again, straight from the JSON, how deadlines stood on a day. Every deadline on record concerns a point between the US and China.</summary>
internal static class DeadlineRecount
{
    private static readonly JsonElement[] Rows =
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, "deadlines.json"))).RootElement.EnumerateArray()];

    /// <summary>Id, date, kind, code of the outcome known by a day, of each deadline announced by then.</summary>
    public static IReadOnlyList<(string Id, DateOnly Date, string Kind, string Outcome)> On(DateOnly day) =>
    [
        .. Rows.Where(d => Day(d, "announcedOn") <= day)
            .Select(d => (Text(d, "id"), Day(d, "date")!.Value, Text(d, "kind"), Day(d, "outcomeOn") is { } on && on <= day ? Text(d, "outcome") : "pending")),
    ];

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static DateOnly? Day(JsonElement row, string field) =>
        row.GetProperty(field).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
