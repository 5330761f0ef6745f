using System.Text.Json;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>
/// Rows as CSV with the very field names of their JSON: a column for each field, whether a row sets it or not. A list of codes is joined by
/// <c>; </c>, and what has parts of its own stands as JSON.
/// </summary>
internal static class ApiCsv
{
    /// <summary>The file.</summary>
    public static byte[] Write<T>(IReadOnlyList<T> rows)
    {
        string[] columns = [.. RecordJson.Options.GetTypeInfo(typeof(T)).Properties.Where(p => p.Get is not null).Select(p => p.Name)];
        var csv = new CsvText(columns);
        foreach (var row in rows)
        {
            var fields = JsonSerializer.SerializeToElement(row, RecordJson.Options);
            csv.AddRow(columns.Select(c => fields.TryGetProperty(c, out var value) ? Cell(value) : null));
        }

        return csv.ToBytes();
    }

    private static object? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => string.Join("; ", value.EnumerateArray().Select(v => v.GetString())),
        _ => value.GetRawText(),
    };
}
