using System.Collections.Concurrent;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>
/// A board laid out for lists: for each value of a facet the points that have it, and the points in each order that somebody has asked
/// for. A list, its counts and a page of it are then put together without looking at a reading.
/// </summary>
public sealed class BoardLists
{
    private readonly IReadOnlyList<PointReading> _readings;
    private readonly Lock _catchingUp = new();
    private (BoardLists Before, IReadOnlyCollection<int> Changed)? _behind;
    private readonly ConcurrentDictionary<Facet, IReadOnlyDictionary<string, PointSet>> _facets = new();
    private readonly ConcurrentDictionary<Relationship, PointSet> _pairs = new();
    private readonly ConcurrentDictionary<IPointSort, PointOrder> _orders = new();

    private readonly Lazy<PointSet> _all;

    internal BoardLists(IReadOnlyList<PointReading> readings) => (_readings, _all) = (readings, new(() => PointSet.Where(readings.Count, _ => true)));

    private bool IsBlank => _facets.IsEmpty && _orders.IsEmpty && _pairs.IsEmpty;

    /// <summary>The points that have each value of a facet; values that no point has are left out.</summary>
    public IReadOnlyDictionary<string, PointSet> Having(Facet facet) => CaughtUp()._facets.GetOrAdd(facet, SetsOf);

    /// <summary>The points between two economies.</summary>
    public PointSet Between(Relationship pair) => CaughtUp()._pairs.GetOrAdd(pair, p => PointSet.Where(_readings.Count, place => p.Includes(_readings[place].Point)));

    /// <summary>All points.</summary>
    public PointSet All => _all.Value;

    /// <summary>The points in an order.</summary>
    /// <param name="by">One of a few that live as long as the product: each has its order kept.</param>
    public PointOrder InOrder(IPointSort by) => CaughtUp()._orders.GetOrAdd(by, b => PointOrder.Of(_readings, b));

    /// <summary>The lists after an edit that gave some of the same points other readings; what it does to them is worked out when somebody asks for a list.</summary>
    internal BoardLists With(IReadOnlyList<PointReading> after, IReadOnlyCollection<int> changed)
    {
        lock (_catchingUp)
        {
            return new(after) { _behind = _behind is var (before, earlier) ? (before, earlier.Union(changed).ToList()) : IsBlank ? null : (this, changed) };
        }
    }

    private BoardLists CaughtUp()
    {
        lock (_catchingUp)
        {
            if (_behind is not var (before, changed))
            {
                return this;
            }

            foreach (var (facet, sets) in before._facets)
            {
                _facets[facet] = Change(facet, sets, before._readings, changed);
            }

            foreach (var (pair, points) in before._pairs)
            {
                _pairs[pair] = points;
            }

            foreach (var (by, order) in before._orders)
            {
                _orders[by] = order.With(_readings, changed, by);
            }

            _behind = null;
            return this;
        }
    }

    private Dictionary<string, PointSet> SetsOf(Facet facet)
    {
        var sets = new Dictionary<string, PointSet>(StringComparer.Ordinal);
        for (var place = 0; place < _readings.Count; place++)
        {
            foreach (var code in facet.CodesOf(_readings[place]))
            {
                SetOf(sets, code).Add(place);
            }
        }

        return sets;
    }

    private Dictionary<string, PointSet> Change(Facet facet, IReadOnlyDictionary<string, PointSet> sets, IReadOnlyList<PointReading> earlier, IReadOnlyCollection<int> changed)
    {
        var own = new Dictionary<string, PointSet>(sets, StringComparer.Ordinal);
        var copied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in changed)
        {
            var (before, now) = (facet.CodesOf(earlier[place]), facet.CodesOf(_readings[place]));
            if (before.SequenceEqual(now))
            {
                continue;
            }

            foreach (var code in before.Concat(now).Where(copied.Add))
            {
                own[code] = SetOf(own, code).Copy();
            }

            foreach (var code in before)
            {
                own[code].Remove(place);
            }

            foreach (var code in now)
            {
                own[code].Add(place);
            }
        }

        return own;
    }

    private PointSet SetOf(Dictionary<string, PointSet> sets, string code)
    {
        if (!sets.TryGetValue(code, out var set))
        {
            sets[code] = set = PointSet.None(_readings.Count);
        }

        return set;
    }
}
