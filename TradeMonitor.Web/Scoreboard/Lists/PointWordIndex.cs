using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>
/// Every word of the texts of all friction points, and the points that have it. A search for parts of words looks through the words, each
/// once, in place of the texts: a part without white space lies within one word, so it finds what a look through all texts would.
/// </summary>
public sealed class PointWordIndex
{
    // A part of nothing but letters and digits lies within one run of them; there are few, while each id is a word of its own.
    private readonly WordPlaces _runs;
    private readonly WordPlaces _wordsWithMarks;

    /// <param name="points">In the order of the board.</param>
    public PointWordIndex(IReadOnlyList<FrictionPoint> points)
    {
        var (runs, words) = (new Dictionary<string, List<int>>(StringComparer.Ordinal), new Dictionary<string, List<int>>(StringComparer.Ordinal));
        for (var place = 0; place < points.Count; place++)
        {
            foreach (var word in WordsOf(points[place]))
            {
                if (IsRun(word))
                {
                    Add(runs, word, place);
                    continue;
                }

                Add(words, word, place);
                foreach (var run in RunsOf(word))
                {
                    Add(runs, run, place);
                }
            }
        }

        (_runs, _wordsWithMarks) = (new(points.Count, runs), new(points.Count, words));
    }

    /// <summary>The points that have all of some parts of words in their title, summary, legal basis, id, category or sectors, in any case.</summary>
    /// <param name="parts">Without white space; at least one.</param>
    public PointSet Find(IReadOnlyList<string> parts) => parts.Select(Fold).Select(part => (IsRun(part) ? _runs : _wordsWithMarks).Having(part)).Aggregate((all, one) => all.And(one));

    private static void Add(Dictionary<string, List<int>> having, string word, int place)
    {
        if (!having.TryGetValue(word, out var places))
        {
            having[word] = places = [];
        }

        if (places.Count == 0 || places[^1] != place)
        {
            places.Add(place);
        }
    }

    private static IEnumerable<string> WordsOf(FrictionPoint point) =>
        new[] { point.Title, point.Summary, point.LegalBasis, point.Id, point.Category.Code() }.Concat(point.Sectors)
            .SelectMany(text => Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsRun(string word) => word.All(char.IsLetterOrDigit);

    private static IEnumerable<string> RunsOf(string word)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var end = start;
            while (end < word.Length && char.IsLetterOrDigit(word[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return word[start..end];
                start = end;
            }
        }
    }

    // As OrdinalIgnoreCase compares: letter by letter, in upper case.
    private static string Fold(string text) => text.ToUpperInvariant();
}
