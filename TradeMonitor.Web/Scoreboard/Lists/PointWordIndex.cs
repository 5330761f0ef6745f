using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>
/// Every word of the texts of all friction points, and the points that have it. A search for parts of words looks through the words, each
/// once, in place of the texts: a part without white space lies within one word, so it finds what a look through all texts would. Of the
/// words only those are looked at that have the rarest three letters of the part.
/// </summary>
public sealed class PointWordIndex
{
    private const int Letters = 3;

    private readonly int _places;
    private readonly string[] _words;
    private readonly int[][] _having;
    private readonly Dictionary<ulong, List<int>> _wordsWith = [];

    /// <param name="points">In the order of the board.</param>
    public PointWordIndex(IReadOnlyList<FrictionPoint> points)
    {
        _places = points.Count;
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var place = 0; place < points.Count; place++)
        {
            foreach (var word in WordsOf(points[place]))
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
        }

        (_words, _having) = ([.. having.Keys], [.. having.Values.Select(p => p.ToArray())]);
        for (var word = 0; word < _words.Length; word++)
        {
            for (var at = 0; at + Letters <= _words[word].Length; at++)
            {
                var letters = LettersOf(_words[word], at);
                if (!_wordsWith.TryGetValue(letters, out var words))
                {
                    _wordsWith[letters] = words = [];
                }

                if (words.Count == 0 || words[^1] != word)
                {
                    words.Add(word);
                }
            }
        }
    }

    /// <summary>The points that have all of some parts of words in their title, summary, legal basis, id, category or sectors, in any case.</summary>
    /// <param name="parts">Without white space; at least one.</param>
    public PointSet Find(IReadOnlyList<string> parts) => parts.Select(Find).Aggregate((all, one) => all.And(one));

    private PointSet Find(string part)
    {
        var found = PointSet.None(_places);
        var folded = Fold(part);
        foreach (var word in Candidates(folded).Where(word => _words[word].Contains(folded, StringComparison.Ordinal)))
        {
            foreach (var place in _having[word])
            {
                found.Add(place);
            }
        }

        return found;
    }

    private IEnumerable<int> Candidates(string folded)
    {
        if (folded.Length < Letters)
        {
            return Enumerable.Range(0, _words.Length);
        }

        return Enumerable.Range(0, folded.Length - Letters + 1).Select(at => _wordsWith.GetValueOrDefault(LettersOf(folded, at)) ?? []).MinBy(words => words.Count)!;
    }

    private static ulong LettersOf(string word, int at) => ((ulong)word[at] << 32) | ((ulong)word[at + 1] << 16) | word[at + 2];

    private static IEnumerable<string> WordsOf(FrictionPoint point) =>
        new[] { point.Title, point.Summary, point.LegalBasis, point.Id, point.Category.Code() }.Concat(point.Sectors)
            .SelectMany(text => Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // As OrdinalIgnoreCase compares: letter by letter, in upper case.
    private static string Fold(string text) => text.ToUpperInvariant();
}
