using System.Collections.Frozen;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Lists;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The orders of the list, each one object, so that a board keeps its points in it. Points without a value come last either way.</summary>
internal static class PointComparers
{
    private static readonly FrozenDictionary<FrictionPointSort, IPointSort> All = Enum.GetValues<FrictionPointColumn>()
        .SelectMany(column => new[] { new FrictionPointSort(column, false), new FrictionPointSort(column, true) })
        .ToFrozenDictionary(sort => sort, Make);

    /// <summary>The comparer of an order.</summary>
    public static IPointSort Of(FrictionPointSort sort) => All[sort];

    private static IPointSort Make(FrictionPointSort sort)
    {
        return sort.Column switch
        {
            FrictionPointColumn.Title => By(p => p.Point.Title, StringComparer.OrdinalIgnoreCase),
            FrictionPointColumn.Direction => By(p => p.Label == DirectionLabel.Unknown ? null : (double?)p.Direction.Score, Comparer<double?>.Default),
            FrictionPointColumn.Level => By(p => p.LevelFigure, Comparer<double>.Default),
            FrictionPointColumn.Status => By(p => (int?)p.Status, Comparer<int?>.Default),
            FrictionPointColumn.LastDevelopment => By(p => p.LastDevelopmentOn, Comparer<DateOnly?>.Default),
            FrictionPointColumn.NextDeadline => By(p => p.NextDeadlineOn, Comparer<DateOnly?>.Default),
            FrictionPointColumn.Category => By(p => p.Point.Category.Code(), StringComparer.Ordinal),
            _ => By(p => p.Point.Id, StringComparer.Ordinal),
        };

        BlanksLast<TKey> By<TKey>(Func<PointReading, TKey> key, IComparer<TKey> comparer) => new(key, comparer, sort.Descending);
    }

    private sealed class BlanksLast<TKey>(Func<PointReading, TKey> key, IComparer<TKey> comparer, bool descending) : IPointSort, IComparer<(TKey Key, string Id)>
    {
        public int Compare(PointReading? x, PointReading? y) => Compare((key(x!), x!.Point.Id), (key(y!), y!.Point.Id));

        public int Compare((TKey Key, string Id) x, (TKey Key, string Id) y)
        {
            var order = x.Key is null || y.Key is null ? (x.Key is null).CompareTo(y.Key is null) : descending ? comparer.Compare(y.Key, x.Key) : comparer.Compare(x.Key, y.Key);
            return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        }

        // Keys are read once for each point, not at each comparison.
        public int[] Sort(IReadOnlyList<PointReading> readings)
        {
            var keys = new (TKey, string)[readings.Count];
            var places = new int[readings.Count];
            for (var place = 0; place < places.Length; place++)
            {
                (keys[place], places[place]) = ((key(readings[place]), readings[place].Point.Id), place);
            }

            Array.Sort(keys, places, this);
            return places;
        }
    }
}
