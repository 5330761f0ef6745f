using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Lists;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The points that a filter leaves of a board, as sets and an order: a page, the whole or the counts are written out of it when they are wanted.</summary>
public sealed class PointSelection
{
    private readonly Board _board;
    private readonly FrictionPointFilter _filter;
    private readonly PointSet _found;
    private readonly Dictionary<Facet, PointSet> _fitting = [];
    private readonly PointSet _left;

    /// <param name="board">All points.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="all">The points of the pair.</param>
    /// <param name="found">Those of them that a search leaves.</param>
    internal PointSelection(Board board, FrictionPointFilter filter, PointSet all, PointSet found)
    {
        (_board, _filter, _found, OfAll) = (board, filter, found, all.Count);
        foreach (var facet in Scoreboard.Lists.Facets.All)
        {
            if (filter.Asked(facet) is { Count: > 0 } codes)
            {
                _fitting[facet] = Having(facet, codes);
            }
        }

        _left = _fitting.Values.Aggregate(found, (some, one) => some.And(one));
        Count = _left.Count;
    }

    /// <summary>How many points there are before any facet or search.</summary>
    public int OfAll { get; }

    /// <summary>How many are left.</summary>
    public int Count { get; }

    private PointOrder Order => _board.Lists.InOrder(PointComparers.Of(_filter.Sort));

    /// <summary>All points left, in order.</summary>
    public PointReading[] Points() => Take(0, Count);

    /// <summary>A page of the points left, in order; null if the point it is to begin behind is none of them.</summary>
    /// <param name="after">Id of the last point of the page before; null for the first page.</param>
    /// <param name="limit">Most points.</param>
    public IReadOnlyList<PointReading>? Page(string? after, int limit)
    {
        if (after is null)
        {
            return Take(0, limit);
        }

        return _board.PlaceOf(after) is { } place && _left.Has(place) ? Take(Order.RankOf(place) + 1, limit) : null;
    }

    /// <summary>For each facet its values, each with how many points choosing it would leave.</summary>
    public FrictionPointFacets Facets() => new(CountIn(Facet.Category), CountIn(Facet.Direction), CountIn(Facet.Status), CountIn(Facet.ImposedBy), CountIn(Facet.Sector));

    private Sequence<FacetValue> CountIn(Facet facet)
    {
        var asked = _filter.Asked(facet);
        var others = _fitting.Where(f => f.Key != facet).Aggregate(_found, (some, one) => some.And(one.Value));
        var values = _board.Lists.Having(facet).Select(v => new FacetValue(v.Key, v.Value.CountIn(others), asked.Contains(v.Key))).Where(v => v.Count > 0 || v.Chosen).ToList();
        values.AddRange(asked.Where(code => values.TrueForAll(v => v.Code != code)).Select(code => new FacetValue(code, 0, true)));
        return [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Code, StringComparer.Ordinal)];
    }

    private PointSet Having(Facet facet, IReadOnlyList<string> codes)
    {
        var sets = _board.Lists.Having(facet);
        return codes.Where(sets.ContainsKey).Select(code => sets[code]).Aggregate(PointSet.None(_board.Points.Count), (some, one) => some.Or(one));
    }

    private PointReading[] Take(int rank, int most)
    {
        var points = new List<PointReading>(Math.Min(most, Count));
        var places = Order.Places;
        for (; rank < places.Length && points.Count < most; rank++)
        {
            if (_left.Has(places[rank]))
            {
                points.Add(_board.Points[places[rank]]);
            }
        }

        return [.. points];
    }
}
