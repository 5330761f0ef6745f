using System.Collections.Frozen;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The orders of the list, each one object, so that a board keeps its points in it. Points without a value come last either way.</summary>
internal static class PointComparers
{
    private static readonly FrozenDictionary<FrictionPointSort, IComparer<PointReading>> All = Enum.GetValues<FrictionPointColumn>()
        .SelectMany(column => new[] { new FrictionPointSort(column, false), new FrictionPointSort(column, true) })
        .ToFrozenDictionary(sort => sort, Make);

    /// <summary>The comparer of an order.</summary>
    public static IComparer<PointReading> Of(FrictionPointSort sort) => All[sort];

    private static IComparer<PointReading> Make(FrictionPointSort sort)
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

    private sealed class BlanksLast<TKey>(Func<PointReading, TKey> key, IComparer<TKey> comparer, bool descending) : IComparer<PointReading>
    {
        public int Compare(PointReading? x, PointReading? y)
        {
            var (one, other) = (key(x!), key(y!));
            return one is null || other is null ? (one is null).CompareTo(other is null) : descending ? comparer.Compare(other, one) : comparer.Compare(one, other);
        }
    }
}
