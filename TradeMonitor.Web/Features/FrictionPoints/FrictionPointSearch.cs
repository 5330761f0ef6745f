using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>Filters, sorts and counts the points of a board; pure.</summary>
public static class FrictionPointSearch
{
    /// <summary>The points of a board that a filter leaves.</summary>
    public static FrictionPointList Find(Board board, FrictionPointFilter filter, DateOnly? newestDevelopmentOn)
    {
        var all = filter.Relationship is { } pair ? [.. board.Points.Where(p => pair.Includes(p.Point))] : board.Points;
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<PointReading> found = words.Length == 0 ? all : [.. all.Where(p => HasWords(p.Point, words))];
        return new()
        {
            AsOf = board.AsOf,
            NewestDevelopmentOn = newestDevelopmentOn,
            OfAll = all.Count,
            Points = Sort(found.Where(p => Fits(p, filter, null)), filter.Sort),
            Facets = new(
                Count(Facet.Category, filter.Categories.Select(c => c.Code()), p => [p.Point.Category.Code()]),
                Count(Facet.Direction, filter.Directions.Select(d => d.Code()), p => [p.Label.Code()]),
                Count(Facet.Status, filter.Statuses.Select(s => s.Code()), p => p.Status is { } status ? [status.Code()] : []),
                Count(Facet.ImposedBy, filter.ImposedBy, p => p.Point.ImposedBy),
                Count(Facet.Sector, filter.Sectors, p => p.Point.Sectors)),
        };

        IReadOnlyList<FacetValue> Count(Facet facet, IEnumerable<string> chosen, Func<PointReading, IReadOnlyList<string>> codesOf)
        {
            var asked = chosen.ToHashSet(StringComparer.Ordinal);
            var counts = asked.ToDictionary(c => c, _ => 0, StringComparer.Ordinal);
            foreach (var code in found.Where(p => Fits(p, filter, facet)).SelectMany(codesOf))
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }

            return [.. counts
                .Select(c => new FacetValue(c.Key, c.Value, asked.Contains(c.Key)))
                .OrderByDescending(v => v.Count)
                .ThenBy(v => v.Code, StringComparer.Ordinal)];
        }
    }

    private enum Facet { Category, Direction, Status, ImposedBy, Sector }

    private static bool Fits(PointReading p, FrictionPointFilter filter, Facet? leftOut) =>
        (leftOut == Facet.Category || filter.Categories.Count == 0 || filter.Categories.Contains(p.Point.Category))
        && (leftOut == Facet.Direction || filter.Directions.Count == 0 || filter.Directions.Contains(p.Label))
        && (leftOut == Facet.Status || filter.Statuses.Count == 0 || (p.Status is { } status && filter.Statuses.Contains(status)))
        && (leftOut == Facet.ImposedBy || filter.ImposedBy.Count == 0 || p.Point.ImposedBy.Any(filter.ImposedBy.Contains))
        && (leftOut == Facet.Sector || filter.Sectors.Count == 0 || p.Point.Sectors.Any(filter.Sectors.Contains));

    private static bool HasWords(FrictionPoint point, string[] words) => Array.TrueForAll(words, word =>
        Has(point.Title, word) || Has(point.Summary, word) || Has(point.LegalBasis, word) || Has(point.Id, word)
        || Has(point.Category.Code(), word) || point.Sectors.Any(s => Has(s, word)));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static PointReading[] Sort(IEnumerable<PointReading> points, FrictionPointSort sort)
    {
        return sort.Column switch
        {
            FrictionPointColumn.Title => By(p => p.Point.Title, StringComparer.OrdinalIgnoreCase),
            FrictionPointColumn.Direction => By(p => p.Label == DirectionLabel.Unknown ? null : (double?)p.Direction.Score, Comparer<double?>.Default),
            FrictionPointColumn.Level => By(p => p.Level.Level, Comparer<double>.Default),
            FrictionPointColumn.Status => By(p => (int?)p.Status, Comparer<int?>.Default),
            FrictionPointColumn.LastDevelopment => By(p => p.LastDevelopmentOn, Comparer<DateOnly?>.Default),
            FrictionPointColumn.NextDeadline => By(p => p.NextDeadlineOn, Comparer<DateOnly?>.Default),
            FrictionPointColumn.Category => By(p => p.Point.Category.Code(), StringComparer.Ordinal),
            _ => By(p => p.Point.Id, StringComparer.Ordinal),
        };

        PointReading[] By<TKey>(Func<PointReading, TKey> key, IComparer<TKey> comparer)
        {
            var blanksLast = points.OrderBy(p => key(p) is null);
            var sorted = sort.Descending ? blanksLast.ThenByDescending(key, comparer) : blanksLast.ThenBy(key, comparer);
            return [.. sorted.ThenBy(p => p.Point.Id, StringComparer.Ordinal)];
        }
    }
}
