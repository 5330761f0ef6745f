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

    /// <summary>Sorts all readings.</summary>
    internal static PointOrder Of(IReadOnlyList<PointReading> readings, IPointSort by) => new(by.Sort(readings));

    /// <summary>The order after some readings have changed: those are taken out and put where they belong now.</summary>
    internal PointOrder With(IReadOnlyList<PointReading> readings, IReadOnlyCollection<int> changed, IPointSort by)
    {
        int[] moved = [.. changed.OrderBy(place => readings[place], by)];
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

            while (next < moved.Length && by.Compare(readings[moved[next]], readings[place]) < 0)
            {
                after[end++] = moved[next++];
            }

            after[end++] = place;
        }

        moved.AsSpan(next).CopyTo(after.AsSpan(end));
        return new(after);
    }
}
