namespace TradeMonitor.Web.Features.Search;

/// <summary>
/// Words as expressions of SQLite's FTS5; pure. Each word stands in quotes, and words hold letters and digits only, so nothing that is
/// typed is ever taken for syntax.
/// </summary>
public static class SearchExpression
{
    // Of a single letter, nearly everything is the beginning.
    private const int ShortestBeginning = 2;

    /// <summary>Rows with all of the words, in singular or plural; the last may still be being typed, and counts more when it is whole.</summary>
    public static string All(IReadOnlyList<string> words) => string.Join(" AND ", words.Select((word, i) => One(word, i == words.Count - 1)));

    /// <summary>Rows with any of the words.</summary>
    public static string Any(IReadOnlyList<string> words) => string.Join(" OR ", words.Select((word, i) => One(word, i == words.Count - 1)));

    /// <summary>Rows with a word in singular or plural.</summary>
    /// <param name="word">Letters and digits.</param>
    /// <param name="isLast">Whether it may be the beginning of a longer one.</param>
    public static string One(string word, bool isLast)
    {
        var forms = Forms(word).Select(f => $"\"{f}\"");
        return $"({string.Join(" OR ", isLast && word.Length >= ShortestBeginning ? forms.Append($"\"{word}\" *") : forms)})";
    }

    /// <summary>Rows with the words side by side in this order, the last perhaps begun; null for a single word.</summary>
    public static string? Phrase(IReadOnlyList<string> words) => words.Count > 1 ? $"\"{string.Join(' ', words)}\" *" : null;

    // English plurals that add an s, both ways: tariff, tariffs; duty, duties. A form that is no word is found nowhere.
    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
        {
            yield break;
        }

        yield return word switch
        {
            [.. var stem, 'i', 'e', 's'] => stem + "y",
            [.. var stem, 's'] => stem,
            [.. var stem, 'y'] => stem + "ies",
            _ => word + "s",
        };
    }
}
