using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Search;

/// <summary>A row that matches, before it is ranked.</summary>
/// <param name="Row">Its number in the index.</param>
/// <param name="Kind">Its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Date">Its day.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Score">BM25, above 0.</param>
public sealed record FoundRow(long Row, RecordFile Kind, string Id, DateOnly? Date, string Title, double Score);

/// <summary>Puts what was found in order; pure.</summary>
public static class SearchRanking
{
    // What a title says of itself counts twice, a phrase in the text half more than the same words apart.
    private const double TitleBegins = 2, PhraseInTitle = 2, PhraseInText = 1.5;

    // Scores within a twentieth of the best are as good as equal: then the kind decides, then the newer day.
    private const double Steps = 20;

    /// <summary>
    /// The best first. BM25, weighed by kind, and raised where the words stand side by side or begin the title; among about equal ones
    /// points before developments and so on, then the newest, then by id: the same rows always come in the same order.
    /// </summary>
    /// <param name="found">Rows of the question.</param>
    /// <param name="words">Words that were looked for.</param>
    /// <param name="withPhrase">Rows that hold them side by side.</param>
    public static IReadOnlyList<FoundRow> Order(IReadOnlyList<FoundRow> found, IReadOnlyList<string> words, IReadOnlySet<long> withPhrase)
    {
        var phrase = string.Join(' ', words);
        var scored = found.Select(row => (Row: row, Score: row.Score * Weight(row, phrase, words.Count > 1, withPhrase.Contains(row.Row)))).ToList();
        var best = scored.Count == 0 ? 1 : scored.Max(s => s.Score);
        return [.. scored
            .OrderByDescending(s => Math.Round(s.Score / best * Steps))
            .ThenBy(s => Place(s.Row.Kind))
            .ThenByDescending(s => s.Row.Date)
            .ThenBy(s => s.Row.Id, StringComparer.Ordinal)
            .Select(s => s.Row)];
    }

    private static double Weight(FoundRow row, string phrase, bool isPhrase, bool hasPhrase)
    {
        var title = string.Join(' ', SearchText.Split(row.Title));
        var begins = title.StartsWith(phrase, StringComparison.Ordinal) ? TitleBegins : 1;
        return OfKind(row.Kind) * begins * (!isPhrase || !hasPhrase ? 1 : (" " + title).Contains(" " + phrase, StringComparison.Ordinal) ? PhraseInTitle : PhraseInText);
    }

    // BM25 prefers short rows, so a source's bare title would come before the point whose long summary tells of the same.
    private static double OfKind(RecordFile kind) => kind switch
    {
        RecordFile.FrictionPoints => 2.5,
        RecordFile.Developments or RecordFile.Engagements => 1.25,
        RecordFile.Cooperation => 0.75,
        RecordFile.Sources => 0.5,
        _ => 1,
    };

    private static int Place(RecordFile kind)
    {
        for (var i = 0; i < SearchQuestion.AllKinds.Count; i++)
        {
            if (SearchQuestion.AllKinds[i] == kind)
            {
                return i;
            }
        }

        return SearchQuestion.AllKinds.Count;
    }
}
