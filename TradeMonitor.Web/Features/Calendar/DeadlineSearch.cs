using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>The deadlines that a filter leaves, and what each facet would leave.</summary>
/// <param name="Entries">By date.</param>
/// <param name="Facets">Values with counts, by query parameter: code, name, count, whether chosen.</param>
public sealed record DeadlineList(IReadOnlyList<DeadlineEntry> Entries, IReadOnlyDictionary<string, IReadOnlyList<(string Code, string Name, int Count, bool Chosen)>> Facets);

/// <summary>Filters and counts deadlines; pure.</summary>
public static class DeadlineSearch
{
    /// <summary>What a filter leaves. A facet counts what its value would leave together with the other facets.</summary>
    public static DeadlineList Find(DeadlineBook book, DeadlineFilter filter) => new(
        [.. Fitting(book, filter)],
        new Dictionary<string, IReadOnlyList<(string, string, int, bool)>>(StringComparer.Ordinal)
        {
            [DeadlineFilter.KindKey] = Count(
                Fitting(book, filter with { Kinds = [] }).Select(e => (e.Deadline.Kind.Code(), Words.Of(e.Deadline.Kind))), [.. filter.Kinds.Select(k => (k.Code(), Words.Of(k)))]),
            [DeadlineFilter.CategoryKey] = Count(
                Fitting(book, filter with { Categories = [] }).SelectMany(e => e.Points.Select(p => p.Category).Distinct()).Select(c => (c.Code(), Words.Of(c))),
                [.. filter.Categories.Select(c => (c.Code(), Words.Of(c)))]),
            [DeadlineFilter.PointKey] = Count(
                Fitting(book, filter with { Points = [] }).SelectMany(e => e.Points.Select(p => (p.Id, p.Title))),
                [.. filter.Points.Select(id => (id, book.Entries.SelectMany(e => e.Points).FirstOrDefault(p => p.Id == id)?.Title ?? id))]),
        });

    private static IEnumerable<DeadlineEntry> Fitting(DeadlineBook book, DeadlineFilter filter) => book.Entries.Where(e => filter.Fits(e.Deadline, e.Points));

    private static IReadOnlyList<(string, string, int, bool)> Count(IEnumerable<(string Code, string Name)> values, IReadOnlyList<(string Code, string Name)> chosen) =>
    [
        .. values.Select(v => (v, 1)).Concat(chosen.Select(c => (v: c, 0))).GroupBy(v => v.v)
            .Select(g => (g.Key.Code, g.Key.Name, Count: g.Sum(v => v.Item2), chosen.Contains(g.Key)))
            .OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
