namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>The points of a board in one order.</summary>
public sealed class PointOrder
{
    private readonly int[] _places;
    private readonly int[] _ranks;

    private PointOrder(int[] places)
    {
        (_places, _ranks) = (places, new int[places.Length]);
        for (var rank = 0; rank < places.Length; rank++)
        {
            _ranks[places[rank]] = rank;
        }
    }

    /// <summary>Places in the order.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>Where in the order the point of a place stands.</summary>
    public int RankOf(int place) => _ranks[place];

    /// <summary>Sorts all readings; ties go by id.</summary>
    internal static PointOrder Of(IReadOnlyList<PointReading> readings, IComparer<PointReading> by)
    {
        var sorted = readings.ToArray();
        int[] places = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, places, new ById(by));
        return new(places);
    }

    /// <summary>The order after some readings have changed: those are taken out and put where they belong now.</summary>
    internal PointOrder With(IReadOnlyList<PointReading> readings, IReadOnlyCollection<int> changed, IComparer<PointReading> by)
    {
        var comparer = new ById(by);
        int[] moved = [.. changed.OrderBy(place => readings[place], comparer)];
        var gone = PointSet.None(_places.Length);
        foreach (var place in moved)
        {
            gone.Add(place);
        }

        var (after, next, end) = (new int[_places.Length], 0, 0);
        foreach (var place in _places)
        {
            if (gone.Has(place))
            {
                continue;
            }

            while (next < moved.Length && comparer.Compare(readings[moved[next]], readings[place]) < 0)
            {
                after[end++] = moved[next++];
            }

            after[end++] = place;
        }

        moved.AsSpan(next).CopyTo(after.AsSpan(end));
        return new(after);
    }

    private sealed class ById(IComparer<PointReading> by) : IComparer<PointReading>
    {
        public int Compare(PointReading? x, PointReading? y) =>
            by.Compare(x, y) is var order && order != 0 ? order : string.CompareOrdinal(x!.Point.Id, y!.Point.Id);
    }
}
