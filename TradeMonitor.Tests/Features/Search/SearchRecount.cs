using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Features.Sources;

namespace TradeMonitor.Tests.Features.Search;

/// <summary>Searches again, straight through the JSON of the shipped record: which rows hold all words and may be shown as of a day.</summary>
internal static partial class SearchRecount
{
    private static Dictionary<string, DateOnly> FirstCitation { get; } = CitationRecount.All.GroupBy(c => c.Key.Source).ToDictionary(g => g.Key, g => g.Min(c => c.Value));

    /// <summary>Every row with its words and the first day as of which it may be shown.</summary>
    public static IReadOnlyList<(string Kind, string Id, DateOnly Since, string Text, HashSet<string> Words)> Rows { get; } =
    [
        .. Of("friction-points", _ => DateOnly.MinValue, "title", "id", "sectors", "summary", "legalBasis"),
        .. Of("developments", r => CitationRecount.Day(r, "date")!.Value, "headline", "id", "courtOrBody", "detail"),
        .. Of("engagements", r => (CitationRecount.Day(r, "endDate") ?? CitationRecount.Day(r, "date"))!.Value,
            "title", "id", "topics", "mechanism", "venue.city", "venue.country", "participants.name", "readouts.gist"),
        .. Of("commitments", r => CitationRecount.Day(r, "madeOn")!.Value, "undertaking", "id", "topics"),
        .. Of("deadlines", r => CitationRecount.Day(r, "announcedOn")!.Value, "title", "id", "topics"),
        .. Of("cooperation", r => CitationRecount.Day(r, "startedOn")!.Value, "title", "id", "topics"),
        .. Of("sources", SourceSince, "title", "id", "publisher"),
    ];

    /// <summary>Ids with kinds of the rows that hold each word, in singular or plural, the last perhaps only as a beginning.</summary>
    public static IEnumerable<(string Kind, string Id)> Find(DateOnly asOf, params string[] words) => Rows
        .Where(r => r.Since <= asOf && words.Index().All(w => r.Words.Any(known =>
            known == w.Item || known == Other(w.Item) || (w.Index == words.Length - 1 && w.Item.Length > 1 && known.StartsWith(w.Item, StringComparison.Ordinal)))))
        .Select(r => (r.Kind, r.Id));

    private static string Other(string word) =>
        word.Length < 3 || !PlainLetters().IsMatch(word) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith('s') ? word[..^1]
        : word.EndsWith('y') ? word[..^1] + "ies" : word + "s";

    // Not before it was published, nor before the first row that names it, if any does.
    private static DateOnly SourceSince(JsonElement source)
    {
        var id = source.GetProperty("id").GetString()!;
        var published = CitationRecount.Day(source, "publishedOn") ?? DateOnly.MinValue;
        var first = FirstCitation.GetValueOrDefault(id, DateOnly.MinValue);
        return published > first ? published : first;
    }

    private static IEnumerable<(string, string, DateOnly, string, HashSet<string>)> Of(string file, Func<JsonElement, DateOnly> since, params string[] fields) =>
        CitationRecount.Rows(file).Select(row =>
        {
            var text = string.Join('\n', fields.SelectMany(f => Texts(row, f.Split('.'))));
            var folded = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
            return (file, row.GetProperty("id").GetString()!, since(row), text, Word().Matches(folded.ToLowerInvariant()).Select(m => m.Value).ToHashSet());
        });

    private static IEnumerable<string> Texts(JsonElement value, params string[] path) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => Texts(value.GetProperty(path[0]), path[1..]),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, path)),
        _ => [],
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex PlainLetters();
}
