using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace TradeMonitor.Tests.Api;

/// <summary>The figures of a chart by what they are of, from its JSON and from its CSV; whatever its kind.</summary>
internal static class ChartFigures
{
    public static IReadOnlyDictionary<string, double?> OfJson(JsonElement chart)
    {
        if (chart.TryGetProperty("rows", out var rows))
        {
            return rows.EnumerateArray().SelectMany(r => r.GetProperty("values").EnumerateArray().Select(v => (Of: $"{Text(r, "id")} {Text(v, "month")} {Text(v, "label")}", Value: Number(v, "value"))))
                .ToDictionary(c => c.Of, c => c.Value);
        }

        if (chart.TryGetProperty("segments", out var segments))
        {
            return segments.EnumerateArray().ToDictionary(s => $"{Text(s, "from")} {Text(s, "to")} {Text(s, "status")}", s => Number(s, "rate"));
        }

        if (chart.TryGetProperty("parts", out var parts))
        {
            return parts.EnumerateArray().ToDictionary(p => $"{Text(p, "developmentId")} {Text(p, "date")} {Text(p, "of")}", p => Number(p, "value"));
        }

        return chart.GetProperty("series")[0].GetProperty("points").EnumerateArray().ToDictionary(p => Text(p, "day"), p => Number(p, "value"));
    }

    public static IReadOnlyDictionary<string, double?> OfCsv(string csv)
    {
        using var reader = new TextFieldParser(new StringReader(csv)) { Delimiters = [","] };
        var columns = reader.ReadFields()!;
        var figures = new Dictionary<string, double?>();
        while (reader.ReadFields() is { } cells)
        {
            var (of, figure) = columns[0] switch
            {
                "friction_point" => ($"{cells[0]} {cells[2]} {cells[4]}", cells[3]),
                "development" => ($"{cells[0]} {cells[1]} {cells[4]}", cells[3]),
                "from" => ($"{cells[0]} {cells[1]} {cells[2]}", cells[3]),
                _ => (cells[0], cells[1]),
            };
            figures.Add(of, figure.Length > 0 ? double.Parse(figure, CultureInfo.InvariantCulture) : null);
        }

        return figures;
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static double? Number(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } v ? v.GetDouble() : null;
}
