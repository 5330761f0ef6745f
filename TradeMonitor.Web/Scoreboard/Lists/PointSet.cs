using System.Numerics;

namespace TradeMonitor.Web.Scoreboard.Lists;

/// <summary>Some of the friction points of a board, a bit for each place: what a facet's value or a search leaves is put together from these.</summary>
public sealed class PointSet
{
    private readonly ulong[] _bits;

    private PointSet(ulong[] bits) => _bits = bits;

    /// <summary>How many points it has.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var bits in _bits)
            {
                count += BitOperations.PopCount(bits);
            }

            return count;
        }
    }

    /// <summary>None of a board's points.</summary>
    /// <param name="places">How many points the board has.</param>
    public static PointSet None(int places) => new(new ulong[(places + 63) / 64]);

    /// <summary>The points of some places.</summary>
    /// <param name="places">How many points the board has.</param>
    /// <param name="some">The places.</param>
    public static PointSet Of(int places, IEnumerable<int> some)
    {
        var set = None(places);
        foreach (var place in some)
        {
            set.Add(place);
        }

        return set;
    }

    /// <summary>The points for which something holds.</summary>
    /// <param name="places">How many points the board has.</param>
    /// <param name="holds">Asked for each place.</param>
    public static PointSet Where(int places, Func<int, bool> holds)
    {
        var set = None(places);
        for (var place = 0; place < places; place++)
        {
            if (holds(place))
            {
                set.Add(place);
            }
        }

        return set;
    }

    /// <summary>Whether it has the point of a place.</summary>
    public bool Has(int place) => (_bits[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>The points that are in both.</summary>
    public PointSet And(PointSet other)
    {
        var both = new ulong[_bits.Length];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = _bits[i] & other._bits[i];
        }

        return new(both);
    }

    /// <summary>The points that are in at least one.</summary>
    public PointSet Or(PointSet other)
    {
        var either = new ulong[_bits.Length];
        for (var i = 0; i < either.Length; i++)
        {
            either[i] = _bits[i] | other._bits[i];
        }

        return new(either);
    }

    /// <summary>How many points are in both.</summary>
    public int CountIn(PointSet other)
    {
        var count = 0;
        for (var i = 0; i < _bits.Length; i++)
        {
            count += BitOperations.PopCount(_bits[i] & other._bits[i]);
        }

        return count;
    }

    internal void Add(int place) => _bits[place >> 6] |= 1UL << (place & 63);

    internal void Add(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            Add(place);
        }
    }

    internal void Add(PointSet? others)
    {
        for (var i = 0; i < others?._bits.Length; i++)
        {
            _bits[i] |= others._bits[i];
        }
    }

    internal void Remove(int place) => _bits[place >> 6] &= ~(1UL << (place & 63));

    internal PointSet Copy() => new([.. _bits]);
}
