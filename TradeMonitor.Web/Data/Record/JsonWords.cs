using System.Text.Json;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Words for what stands in a JSON file.</summary>
internal static class JsonWords
{
    /// <summary>Where JSON breaks; lines and columns count from 1.</summary>
    public static string Broken(JsonException e) =>
        $"is not valid JSON (or nests deeper than {JsonRows.MaxDepth} levels) at line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}";

    /// <summary>The kind of a value, with its article.</summary>
    public static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    /// <summary>A text as it may be quoted in a message: short, and on one line.</summary>
    public static string Quote(string text) => $"\"{(text.Length <= 60 ? text : text[..60] + "…")}\"";
}
