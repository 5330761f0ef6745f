using System.Text;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>
/// Every word of the texts of all friction points, and the points that have it. A search for parts of words looks through the words, each
/// once, in place of the texts: a part without white space lies within one word, so it finds what a look through all texts would.
/// </summary>
public sealed class PointWordIndex
{
    private readonly int _places;
    private readonly string _words;
    private readonly int[] _ends;
    private readonly int[][] _having;

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

        var (text, ends) = (new StringBuilder(), new List<int>(having.Count));
        foreach (var word in having.Keys)
        {
            // The blank keeps a part from reaching from one word into the next.
            ends.Add(text.Append(word).Append(' ').Length);
        }

        (_words, _ends, _having) = (text.ToString(), [.. ends], [.. having.Values.Select(p => p.ToArray())]);
    }

    /// <summary>The points that have all of some parts of words in their title, summary, legal basis, id, category or sectors, in any case.</summary>
    /// <param name="parts">Without white space; at least one.</param>
    public PointSet Find(IReadOnlyList<string> parts) => parts.Select(Find).Aggregate((all, one) => all.And(one));

    private PointSet Find(string part)
    {
        var found = PointSet.None(_places);
        var folded = Fold(part);
        for (var at = _words.IndexOf(folded, StringComparison.Ordinal); at >= 0;)
        {
            var word = Array.BinarySearch(_ends, at + 1) is var i && i >= 0 ? i : ~i;
            foreach (var place in _having[word])
            {
                found.Add(place);
            }

            at = _words.IndexOf(folded, _ends[word], StringComparison.Ordinal);
        }

        return found;
    }

    private static IEnumerable<string> WordsOf(FrictionPoint point) =>
        new[] { point.Title, point.Summary, point.LegalBasis, point.Id, point.Category.Code() }.Concat(point.Sectors)
            .SelectMany(text => Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // As OrdinalIgnoreCase compares: letter by letter, in upper case.
    private static string Fold(string text) => text.ToUpperInvariant();
}
