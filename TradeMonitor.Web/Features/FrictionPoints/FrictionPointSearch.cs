using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Lists;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>Filters, sorts and counts the points of a board; pure.</summary>
public static class FrictionPointSearch
{
    /// <summary>The points of a board that a filter leaves.</summary>
    public static FrictionPointList Find(Board board, FrictionPointFilter filter, DateOnly? newestDevelopmentOn)
    {
        var lists = board.Lists;
        var all = filter.Relationship is { } pair ? lists.Between(pair) : lists.All();
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = words.Length == 0 ? all : all.And(board.Words.Find(words));
        var chosen = Facets.All.ToDictionary(f => f, filter.Asked);
        var fitting = Facets.All.Where(f => chosen[f].Count > 0).ToDictionary(f => f, f => Having(board, f, chosen[f]));
        var left = fitting.Values.Aggregate(found, (some, one) => some.And(one));
        var order = lists.InOrder(PointComparers.Of(filter.Sort));
        return new()
        {
            AsOf = board.AsOf,
            NewestDevelopmentOn = newestDevelopmentOn,
            OfAll = all.Count,
            Points = Take(board, order, left),
            Source = (board, order),
            Facets = new(Count(Facet.Category), Count(Facet.Direction), Count(Facet.Status), Count(Facet.ImposedBy), Count(Facet.Sector)),
        };

        IReadOnlyList<FacetValue> Count(Facet facet)
        {
            var asked = chosen[facet];
            var others = fitting.Where(f => f.Key != facet).Aggregate(found, (some, one) => some.And(one.Value));
            var values = lists.Having(facet).Select(v => new FacetValue(v.Key, v.Value.CountIn(others), asked.Contains(v.Key))).Where(v => v.Count > 0 || v.Chosen).ToList();
            values.AddRange(asked.Where(code => values.TrueForAll(v => v.Code != code)).Select(code => new FacetValue(code, 0, true)));
            return [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Code, StringComparer.Ordinal)];
        }
    }

    private static PointSet Having(Board board, Facet facet, IReadOnlyList<string> codes)
    {
        var sets = board.Lists.Having(facet);
        return codes.Where(sets.ContainsKey).Select(code => sets[code]).Aggregate(PointSet.None(board.Points.Count), (some, one) => some.Or(one));
    }

    private static PointReading[] Take(Board board, PointOrder order, PointSet left)
    {
        var (points, next) = (new PointReading[left.Count], 0);
        foreach (var place in order.Places)
        {
            if (left.Has(place))
            {
                points[next++] = board.Points[place];
            }
        }

        return points;
    }
}
