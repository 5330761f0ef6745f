using System.Globalization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Checks what stands between the quotes: dates, instants, codes and texts.</summary>
internal static class ScalarText
{
    /// <summary>Tells what is wrong with a text that stands for a value of the type.</summary>
    public static void Check(string text, Type type, bool mayBeEmpty, Action<string> fault)
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
            CheckCode(text, type, fault);
        }
        else if (text.Length == 0 && !mayBeEmpty)
        {
            fault("must not be empty");
        }
        else if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
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

    private static void CheckCode(string text, Type type, Action<string> fault)
    {
        var known = (IReadOnlyList<string>)typeof(Codes).GetMethod(nameof(Codes.All))!.MakeGenericMethod(type).Invoke(null, null)!;
        if (!known.Contains(text))
        {
            fault($"{JsonWords.Quote(text)} is not a known code; known are {string.Join(", ", known)}");
        }
    }
}
