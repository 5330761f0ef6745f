namespace TradeMonitor.Web.Features.Search;

/// <summary>Which words a mistyped one may stand for; pure.</summary>
public static class Spelling
{
    /// <summary>Shorter words are taken as they are: almost any three letters are one edit from a word.</summary>
    public const int ShortestWord = 4;

    private const int LongestOfOneEdit = 7, MostCandidates = 6;

    /// <summary>How many edits a word may be away from what was meant: none under four letters or with a digit, one up to seven letters, two above.</summary>
    public static int MostEdits(string word) =>
        word.Length < ShortestWord || word.Any(char.IsDigit) ? 0 : word.Length <= LongestOfOneEdit ? 1 : 2;

    /// <summary>The words of a vocabulary that are nearest to a word, at most six, by edits, then by letters; without the word itself.</summary>
    public static IReadOnlyList<(string Word, int Edits)> Nearest(string word, IEnumerable<string> vocabulary)
    {
        var most = MostEdits(word);
        return most == 0 ? [] : [.. vocabulary
            .Select(known => (Word: known, Edits: Distance(word, known, most)))
            .Where(c => c.Edits >= 1 && c.Edits <= most)
            .OrderBy(c => c.Edits).ThenBy(c => c.Word, StringComparer.Ordinal)
            .Take(MostCandidates)];
    }

    /// <summary>
    /// Damerau-Levenshtein distance in its restricted form: letters added, left out, changed, and neighbours exchanged, no part edited twice.
    /// </summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another word.</param>
    /// <param name="most">Where to stop: any larger distance is given as one more than this.</param>
    public static int Distance(string one, string other, int most = int.MaxValue - 1)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        // Three rows of the table are enough: an exchange looks two back.
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
