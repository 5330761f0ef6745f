using System.Text.Json;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What a field of a domain type takes in JSON.</summary>
internal static class FieldTypes
{
    /// <summary>In words, with its article.</summary>
    public static string Wanted(Type type) =>
        type == typeof(DateOnly) ? "a date (yyyy-MM-dd)" : type == typeof(DateTimeOffset) ? "an instant with its offset (such as 2025-12-05T10:00:00Z)"
        : type.IsEnum ? "a code" : type == typeof(double) ? "a number" : type == typeof(bool) ? "true or false" : type == typeof(string) ? "a text"
        : type.IsGenericType ? "a list" : "an object";

    /// <summary>The kinds of values.</summary>
    public static ReadOnlySpan<JsonValueKind> Kinds(Type type) =>
        type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type.IsEnum ? [JsonValueKind.String]
        : type == typeof(double) ? [JsonValueKind.Number]
        : type == typeof(bool) ? [JsonValueKind.True, JsonValueKind.False]
        : [JsonValueKind.Object];
}
