using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Search;

/// <summary>Searches the whole record as of a day, for the box in the frame, the page of results and the API.</summary>
public sealed class SearchQueries(SharedScoreboard scoreboard, SourceShelves shelves, IDbContextFactory<AppDb> databases, Instruments? telemetry = null)
{
    /// <summary>The pair of an id in an address; null for none.</summary>
    public Relationship? PairOf(string? id) => Relationship.TryParse(id, scoreboard.RelationshipOrder, out var pair) ? pair : null;

    /// <summary>One page of what is found.</summary>
    public Task<SearchResults> FindAsync(SearchQuestion question, CancellationToken cancellation = default) =>
        telemetry.TimeAsync(Operations.Search, () => ReadAsync(question, cancellation));

    private async Task<SearchResults> ReadAsync(SearchQuestion question, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(question.KnownOn, cancellation);
        var scope = new SearchScope(view, await shelves.OfAsync(view), question.AsOf, question.Pair);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var reading = await db.BeginReadingAsync(cancellation);
        var reader = new SearchReader(db, question.AsOf, view.Rows.KnownOn, SearchQuestion.Most);
        var found = await new Search(reader, view, scope, cancellation).ReadAsync(question.Text.Words);

        FoundRow[] asked = [.. found.Rows.Where(r => question.Kinds.Count == 0 || question.Kinds.Contains(r.Kind))];
        var pages = Math.Max(1, (asked.Length + question.Size - 1) / question.Size);
        var page = Math.Clamp(question.Page, 1, pages);
        FoundRow[] shown = [.. asked.Skip((page - 1) * question.Size).Take(question.Size)];
        var excerpts = shown.Length == 0
            ? new Dictionary<long, SearchExcerpt>()
            : await reader.ExcerptsAsync(found.Expression, shown.Select(r => r.Row), MarkedText.Start.ToString(), MarkedText.End.ToString(), cancellation);
        return new()
        {
            Reading = found.Reading,
            Hits = [.. shown.Select(r => Hit(view, question.AsOf, r, excerpts[r.Row]))],
            Kinds = [.. SearchQuestion.AllKinds.Select(k => new SearchCount(k, found.Rows.Count(r => r.Kind == k))).Where(c => c.Count > 0)],
            Found = asked.Length,
            Page = page,
            Pages = pages,
            IsCut = found.IsCut,
        };
    }

    private static SearchHit Hit(RecordView view, DateOnly asOf, FoundRow row, SearchExcerpt excerpt) => new(
        row.Kind, row.Id,
        row.Kind == RecordFile.FrictionPoints && row.Date > asOf ? null : row.Date, // a point is listed before it opens, but not when it will
        MarkedText.Read(excerpt.Title), MarkedText.Read(excerpt.Body),
        row.Kind == RecordFile.Developments ? FirstPoints(view).GetValueOrDefault(row.Id) : null);

    // The point on whose page a development is opened.
    private static Dictionary<string, string> FirstPoints(RecordView view) => view.Remember("first points", view.Rows.Events.Count / 10, () =>
        view.Rows.Events.Where(e => e.FrictionPoints.Count > 0).ToDictionary(e => e.Id, e => e.FrictionPoints[0], StringComparer.Ordinal));

    private sealed record Found(SearchReading Reading, string Expression, IReadOnlyList<FoundRow> Rows, bool IsCut);

    /// <summary>One question on its way: first all words as they are, then with mistyped ones replaced, then any of them.</summary>
    private sealed class Search(SearchReader reader, RecordView view, SearchScope scope, CancellationToken cancellation)
    {
        public async Task<Found> ReadAsync(IReadOnlyList<string> words)
        {
            var found = await RankAsync(SearchExpression.All(words), new(words, [], [], false));
            if (found.Rows.Count > 0)
            {
                return found;
            }

            var reading = await CorrectAsync(words);
            if (reading.Used.Count == 0)
            {
                return found with { Reading = reading };
            }

            found = await RankAsync(SearchExpression.All(reading.Used), reading);
            return found.Rows.Count > 0 || reading.Used.Count == 1
                ? found
                : await RankAsync(SearchExpression.Any(reading.Used), reading with { AnyWord = true });
        }

        private async Task<Found> RankAsync(string expression, SearchReading reading)
        {
            var (rows, isCut) = await MatchAsync(expression);
            var phrase = rows.Count > 0 ? SearchExpression.Phrase(reading.Used) : null;
            var withPhrase = phrase is null ? [] : (await reader.MatchAsync(phrase, cancellation)).Select(m => m.Row).ToHashSet();
            return new(reading, expression, SearchRanking.Order(rows, reading.Used, withPhrase), isCut);
        }

        private async Task<(IReadOnlyList<FoundRow> Rows, bool IsCut)> MatchAsync(string expression)
        {
            var matches = await reader.MatchAsync(expression, cancellation);
            return ([.. matches
                .Select(m => new FoundRow(m.Row, Codes.TryParse<RecordFile>(m.Kind, out var kind) ? kind : RecordFile.Codebook, m.Id, m.Date, m.Title, m.Score))
                .Where(r => scope.Includes(r.Kind, r.Id))], matches.Count == SearchQuestion.Most);
        }

        // A word that rows hold is right. Only words of rows that may be shown are offered for one that is not: others would tell of them.
        private async Task<SearchReading> CorrectAsync(IReadOnlyList<string> words)
        {
            var (used, replaced, unknown) = (new List<string>(), new List<ReplacedWord>(), new List<string>());
            foreach (var (i, word) in words.Index())
            {
                if (words.Count > 1 && await CountAsync(word, i == words.Count - 1) > 0)
                {
                    used.Add(word);
                }
                else if (await NearestAsync(word) is { } nearest)
                {
                    used.Add(nearest);
                    replaced.Add(new(word, nearest));
                }
                else
                {
                    unknown.Add(word);
                }
            }

            return new(used, replaced, unknown, false);
        }

        private async Task<string?> NearestAsync(string word)
        {
            (string Word, int Edits, int Count)? best = null;
            foreach (var (candidate, edits) in Spelling.MostEdits(word) > 0 ? Spelling.Nearest(word, await VocabularyAsync()) : [])
            {
                if (best?.Edits < edits)
                {
                    break;
                }

                if (await CountAsync(candidate, false) is var count and > 0 && (best is null || count > best.Value.Count))
                {
                    best = (candidate, edits, count);
                }
            }

            return best?.Word;
        }

        private async Task<int> CountAsync(string word, bool isLast) => (await MatchAsync(SearchExpression.One(word, isLast))).Rows.Count;

        private Task<IReadOnlyList<string>> VocabularyAsync() =>
            view.RememberAsync("search words", 2000, () => reader.WordsAsync(Spelling.ShortestWord, CancellationToken.None));
    }
}
