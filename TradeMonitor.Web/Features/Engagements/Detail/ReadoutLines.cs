using System.Text.RegularExpressions;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>
/// Lays the statements of two readouts side by side by their wording; mechanical and pure. It finds what both sides mention, never
/// what they mean by it: a conflict is shown only where the record itself names one.
/// </summary>
public static partial class ReadoutLines
{
    /// <summary>Two statements say the same where the words they share weigh this much (a name or a number weighs 2, any other word 1) …</summary>
    public const int EnoughWeight = 2;

    /// <summary>… or at least this part of the shorter statement; and where both deny or neither does.</summary>
    public const double EnoughShare = .5;

    /// <summary>The statements of a readout: its sentences, and their parts between semicolons, in the record's own words.</summary>
    public static IReadOnlyList<string> Split(string gist) =>
        [.. Boundary().Split(gist).Select(s => s.Trim().TrimEnd('.', ';').TrimEnd()).Where(s => s.Length > 0)];

    /// <summary>What both sides say, and what only one says, each in the order of the readouts.</summary>
    /// <param name="first">Statements of the one side.</param>
    /// <param name="second">Statements of the other.</param>
    public static ReadoutComparison Compare(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (left, right) = (first.Select(StatementWords.Of).ToArray(), second.Select(StatementWords.Of).ToArray());
        var (unread, both) = (new HashSet<int>(Enumerable.Range(0, right.Length)), new List<SharedLine>());
        var onlyFirst = new SortedSet<int>(Enumerable.Range(0, left.Length));
        for (var i = 0; i < left.Length; i++)
        {
            if (!onlyFirst.Contains(i) || !Array.Exists(right, w => Match(left[i], w)))
            {
                continue;
            }

            // One statement of a side may answer several of the other: they stand together.
            var (lefts, rights) = (new SortedSet<int> { i }, new SortedSet<int>());
            for (var size = 0; size < lefts.Count + rights.Count;)
            {
                size = lefts.Count + rights.Count;
                rights.UnionWith(Enumerable.Range(0, right.Length).Where(r => lefts.Any(l => Match(left[l], right[r]))));
                lefts.UnionWith(Enumerable.Range(0, left.Length).Where(l => rights.Any(r => Match(left[l], right[r]))));
            }

            onlyFirst.ExceptWith(lefts);
            unread.ExceptWith(rights);
            both.Add(new([.. lefts.Select(l => first[l])], [.. rights.Select(r => second[r])]));
        }

        return new(both, [.. onlyFirst.Select(l => first[l])], [.. unread.Order().Select(r => second[r])]);
    }

    private static bool Match(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        if (one.ContainsKey(StatementWords.Denial) != other.ContainsKey(StatementWords.Denial))
        {
            return false;
        }

        var shared = one.Where(w => other.ContainsKey(w.Key)).ToArray();
        var weight = shared.Sum(w => Math.Max(w.Value, other[w.Key]));
        return Array.Exists(shared, w => w.Key != StatementWords.Denial)
            && (weight >= EnoughWeight || weight >= EnoughShare * Math.Min(one.Values.Sum(), other.Values.Sum()));
    }

    // A full stop ends a sentence where a new one begins; the one in "U.S. firms" follows a capital and does not.
    [GeneratedRegex(@";|(?<=[\p{Ll}\d%)][.!?])\s+(?=\p{Lu})")]
    private static partial Regex Boundary();
}

/// <summary>Two readouts side by side.</summary>
/// <param name="Both">What both say, as each words it.</param>
/// <param name="OnlyFirst">Statements that the other has no match for.</param>
/// <param name="OnlySecond">The same the other way round.</param>
public sealed record ReadoutComparison(IReadOnlyList<SharedLine> Both, IReadOnlyList<string> OnlyFirst, IReadOnlyList<string> OnlySecond);

/// <summary>Statements of two sides that share their wording; most often one of each.</summary>
public sealed record SharedLine(IReadOnlyList<string> First, IReadOnlyList<string> Second);
