using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>Filters, sorts and counts sources; pure.</summary>
public static class SourceSearch
{
    /// <summary>Sources on a page.</summary>
    public const int PageSize = 40;

    private const int TopPublishers = 12;

    /// <summary>The sources that a filter leaves as of a day, in its order, with the counts of each facet and without their rows.</summary>
    public static (IReadOnlyList<Source> Page, SourceList List) Find(SourceShelf shelf, SourceFilter filter, DateOnly asOf)
    {
        var known = shelf.KnownOn(asOf);
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Source[] matching = [.. known.Where(s => Array.TrueForAll(words, w => Has(s, w)))];
        Source[] found = [.. Sort(matching.Where(s => IsOfKind(s, filter) && IsOfPublisher(s, filter)), filter.Sort, s => shelf.Citations.CountOf(s.Id, asOf))];
        var pages = Math.Max(1, (found.Length + PageSize - 1) / PageSize);
        var page = Math.Min(filter.Page, pages);
        return (found[((page - 1) * PageSize)..Math.Min(found.Length, page * PageSize)], new()
        {
            Entries = [],
            Found = found.Length,
            OfAll = known.Count,
            Page = page,
            Pages = pages,
            Kinds = Count(matching.Where(s => IsOfPublisher(s, filter)).Select(s => s.Kind.Code()), [.. filter.Kinds.Select(k => k.Code())], int.MaxValue),
            Publishers = Count(matching.Where(s => IsOfKind(s, filter)).Select(s => s.Publisher), filter.Publishers, TopPublishers),
        });
    }

    private static bool IsOfKind(Source source, SourceFilter filter) => filter.Kinds.Count == 0 || filter.Kinds.Contains(source.Kind);

    private static bool IsOfPublisher(Source source, SourceFilter filter) =>
        filter.Publishers.Count == 0 || filter.Publishers.Contains(source.Publisher, StringComparer.Ordinal);

    private static bool Has(Source s, string word) => Contains(s.Title, word) || Contains(s.Publisher, word) || Contains(s.Note, word) || Contains(s.Url, word) || Contains(s.Id, word);

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;

    private static IEnumerable<Source> Sort(IEnumerable<Source> sources, SourceSort sort, Func<Source, int> citations) => sort switch
    {
        SourceSort.Newest => ByName(sources.OrderBy(s => s.PublishedOn is null).ThenByDescending(s => s.PublishedOn)),
        SourceSort.MostCited => ByName(sources.OrderByDescending(citations)),
        _ => ByName(sources.OrderBy(s => s.Publisher, StringComparer.OrdinalIgnoreCase)),
    };

    private static IOrderedEnumerable<Source> ByName(IOrderedEnumerable<Source> sources) =>
        sources.ThenBy(s => s.Publisher, StringComparer.OrdinalIgnoreCase).ThenByDescending(s => s.PublishedOn).ThenBy(s => s.Id, StringComparer.Ordinal);

    private static IReadOnlyList<SourceFacet> Count(IEnumerable<string> values, IReadOnlyList<string> chosen, int most)
    {
        var counts = chosen.ToDictionary(c => c, _ => 0, StringComparer.Ordinal);
        foreach (var value in values)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return [.. counts
            .Select(c => new SourceFacet(c.Key, c.Value, chosen.Contains(c.Key, StringComparer.Ordinal)))
            .OrderByDescending(f => f.Chosen).ThenByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.OrdinalIgnoreCase)
            .Take(Math.Max(most, chosen.Count))];
    }
}
