using System.Globalization;
using System.Text;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Search;

/// <summary>What somebody typed, as the words to look for; pure.</summary>
/// <param name="Typed">As it was typed, without spaces around it.</param>
/// <param name="Words">Its words in order, folded: without case and diacritics. Signs such as <c>-</c>, <c>%</c> and quotes only set words apart.</param>
public sealed record SearchText(string Typed, IReadOnlyList<string> Words)
{
    /// <summary>Longest text taken, in characters.</summary>
    public const int Longest = 200;

    /// <summary>Reads a text.</summary>
    /// <returns>The words, or a sentence that says why there are none; neither for no text at all.</returns>
    public static (SearchText? Text, string? Problem) Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return (null, null);
        }

        if (text.Length > Longest)
        {
            return (null, $"q: a search takes at most {Longest} characters; this one has {text.Length}. Use fewer words.");
        }

        var words = Split(text);
        return words.Count > 0
            ? (new(text, words), null)
            : (null, $"q: '{Formats.Quote(text)}' holds no letter and no digit. Use words, such as soybeans or Section 301.");
    }

    /// <summary>The words of any text, folded as the index folds them.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        // Half a character, which a browser may send, comes as the sign for what cannot be read.
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(LatinLetters.Fold(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
