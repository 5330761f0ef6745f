using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>The words of a statement that carry its meaning, each with its weight: 2 for a name or a number, 1 for any other; pure.</summary>
internal static partial class StatementWords
{
    /// <summary>Stands for "no" and "not": what one side denies and the other says is not the same thing.</summary>
    public const string Denial = "no";

    private const int ShortestWord = 3, ShortestStem = 4, Plain = 1, Weighty = 2;

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(StringComparer.Ordinal, "no", "not", "nor", "never", "neither");

    // Words that hold sentences together, that every readout has, or that say only how a thing was put. The names of the
    // two sides are among them: each readout names both.
    private static readonly FrozenSet<string> Empty = """
        a an and are as at be been before both but by for from has have in into is it its may of off on only or other others out so some such that the their them
        they this to up was were what when which while will with within would each more most much over come comes next new
        us american washington china chinese beijing side sides talk talks call meeting meetings round visit president vice premier treasury secretary
        say says said agree agreed go going put set made make take give given step steps matter matters issue issues
        good serious grave concern concerns concerned raise raised express expressed voice voiced state stated stress stressed
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ions", "ion", "ies", "ives", "ive", "ments", "ment", "ed", "es", "ly", "s", "e"];

    /// <summary>The words, without their endings, and their weights.</summary>
    public static IReadOnlyDictionary<string, int> Of(string statement)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = true;
        foreach (var word in Word().Matches(statement).Select(m => m.Value))
        {
            var text = word.ToLowerInvariant().TrimEnd('.', ',');
            if (Denials.Contains(text))
            {
                weights[Denial] = Plain;
            }
            else if (char.IsLetter(text[0]) ? text.Length >= ShortestWord && !Empty.Contains(text) : text.Length > 0)
            {
                var stem = Stem(text);
                weights[stem] = Math.Max(weights.GetValueOrDefault(stem), text.Any(char.IsDigit) || IsName(word, first) ? Weighty : Plain);
            }

            first = false;
        }

        return weights;
    }

    // The first word of a sentence has a capital anyway; it is a name only where another capital follows, as in TikTok.
    private static bool IsName(string word, bool first) => char.IsUpper(word[0]) && (!first || word.Skip(1).Any(char.IsUpper));

    private static string Stem(string word) =>
        Array.Find(Endings, e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= ShortestStem) is { } ending && !word.Any(char.IsDigit) ? word[..^ending.Length] : word;

    [GeneratedRegex(@"\$?\d[\d.,]*\p{L}*%?|\p{L}+")]
    private static partial Regex Word();
}
