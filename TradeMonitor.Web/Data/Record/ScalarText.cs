using System.Buffers;
using System.Globalization;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Checks what stands between the quotes: dates, instants, codes and texts.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))]);

    /// <summary>What is wrong with a text that stands for a value of the type; null if nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="codes">What is known, if the type is a list of codes.</param>
    public static string? FaultOf(string text, Type type, IReadOnlyList<string> codes) =>
        type == typeof(DateOnly) ? FaultOfDate(text)
        : type == typeof(DateTimeOffset) ? FaultOfInstant(text)
        : type.IsEnum ? FaultOfCode(text, codes)
        : text.AsSpan().ContainsAny(Controls) ? "holds a control character"
        : null;

    private static string? FaultOfDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : $"{JsonWords.Quote(text)} is not a day of the calendar; write yyyy-MM-dd";

    // Without an offset the instant would depend on where the reader sits.
    private static string? FaultOfInstant(string text)
    {
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : $"{JsonWords.Quote(text)} is not an instant with its offset; write it like 2025-12-05T10:00:00Z";
    }

    private static string? FaultOfCode(string text, IReadOnlyList<string> known) =>
        known.Contains(text) ? null : $"{JsonWords.Quote(text)} is not a known code; known are {string.Join(", ", known)}";
}
