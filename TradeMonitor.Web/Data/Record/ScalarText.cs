using System.Buffers;
using System.Globalization;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Checks what stands between the quotes: dates, instants, codes and texts.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))]);

    /// <summary>Tells what is wrong with a text that stands for a value of the type.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="codes">What is known, if the type is a list of codes.</param>
    /// <param name="mayBeEmpty">Whether a text may be blank.</param>
    /// <param name="fault">Told what is wrong.</param>
    public static void Check(string text, Type type, IReadOnlyList<string> codes, bool mayBeEmpty, Action<string> fault)
    {
        if (type == typeof(DateOnly))
        {
            CheckDate(text, fault);
        }
        else if (type == typeof(DateTimeOffset))
        {
            CheckInstant(text, fault);
        }
        else if (type.IsEnum)
        {
            CheckCode(text, codes, fault);
        }
        else if (text.Length == 0 && !mayBeEmpty)
        {
            fault("must not be empty");
        }
        else if (text.AsSpan().ContainsAny(Controls))
        {
            fault("holds a control character");
        }
    }

    private static void CheckDate(string text, Action<string> fault)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            fault($"{JsonWords.Quote(text)} is not a day of the calendar; write yyyy-MM-dd");
        }
    }

    // Without an offset the instant would depend on where the reader sits.
    private static void CheckInstant(string text, Action<string> fault)
    {
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (!hasOffset || !text.Contains('T', StringComparison.Ordinal) ||
            !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            fault($"{JsonWords.Quote(text)} is not an instant with its offset; write it like 2025-12-05T10:00:00Z");
        }
    }

    private static void CheckCode(string text, IReadOnlyList<string> known, Action<string> fault)
    {
        if (!known.Contains(text))
        {
            fault($"{JsonWords.Quote(text)} is not a known code; known are {string.Join(", ", known)}");
        }
    }
}
