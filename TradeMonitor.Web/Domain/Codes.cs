using System.Collections.Frozen;
using System.Text.Json;

namespace TradeMonitor.Web.Domain;

/// <summary>
/// The record's spelling of an enum: kebab-case (<c>InForce</c> ↔ <c>in-force</c>). The one place where codes and names meet.
/// </summary>
public static class Codes
{
    /// <summary>The code of a value, as it stands in the record, in URLs and in the API.</summary>
    public static string Code<T>(this T value) where T : struct, Enum => Of<T>.ByValue[value];

    /// <summary>The code as words within a sentence: <c>team lead</c>.</summary>
    public static string Phrase<T>(this T value) where T : struct, Enum => value.Code().Replace('-', ' ');

    /// <summary>Reads a code exactly as the record spells it; case matters.</summary>
    public static bool TryParse<T>(string? code, out T value) where T : struct, Enum
    {
        value = default;
        return code is not null && Of<T>.ByCode.TryGetValue(code, out value);
    }

    /// <summary>Every code of the list, in the order of its definition.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Of<T>.Ordered;

    private static class Of<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByCode = ByValue.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetValues<T>().Select(v => ByValue[v])];
    }
}
