namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>Words and the points that have each, to be searched by parts: of the words only those are looked at that have the rarest three letters of a part.</summary>
internal sealed class WordPlaces
{
    private const int Letters = 3;
    // A list of places takes 32 bits a point, a set one bit for every point there is.
    private const int DenseFrom = 32;

    private readonly int _places;
    private readonly string[] _words;
    private readonly (int[] Places, PointSet? Set)[] _having;
    private readonly Dictionary<ulong, List<int>> _wordsWith = [];

    /// <param name="places">How many points there are.</param>
    /// <param name="having">For each word the places of the points that have it, ascending.</param>
    public WordPlaces(int places, IReadOnlyDictionary<string, List<int>> having)
    {
        (_places, _words) = (places, [.. having.Keys]);
        _having = [.. having.Values.Select(own => own.Count > places / DenseFrom ? ([], PointSet.Of(places, own)) : (own.ToArray(), (PointSet?)null))];
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

    /// <summary>The points that have a word of which something is part, letter by letter.</summary>
    public PointSet Having(string part)
    {
        var found = PointSet.None(_places);
        foreach (var word in Candidates(part))
        {
            if (_words[word].Contains(part, StringComparison.Ordinal))
            {
                var (places, set) = _having[word];
                found.Add(set);
                found.Add(places);
            }
        }

        return found;
    }

    private IEnumerable<int> Candidates(string part) => part.Length < Letters
        ? Enumerable.Range(0, _words.Length)
        : Enumerable.Range(0, part.Length - Letters + 1).Select(at => _wordsWith.GetValueOrDefault(LettersOf(part, at)) ?? []).MinBy(words => words.Count)!;

    private static ulong LettersOf(string word, int at) => ((ulong)word[at] << 32) | ((ulong)word[at + 1] << 16) | word[at + 2];
}
