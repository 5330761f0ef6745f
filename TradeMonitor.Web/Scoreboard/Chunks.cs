using System.Collections;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>An immutable list in pieces: one with a few other items shares all pieces but theirs, so that an edit of a point costs no copy of a hundred thousand.</summary>
internal sealed class Chunks<T> : IReadOnlyList<T>
{
    private const int Bits = 9, Size = 1 << Bits;

    private readonly T[][] _chunks;

    private Chunks(T[][] chunks, int count) => (_chunks, Count) = (chunks, count);

    /// <summary>Cuts a list into pieces.</summary>
    public static Chunks<T> Of(T[] items) => new([.. items.Chunk(Size)], items.Length);

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public T this[int index] => _chunks[index >> Bits][index & (Size - 1)];

    /// <summary>The same list with other items in some places.</summary>
    /// <param name="places">Each once.</param>
    /// <param name="itemOf">The item of a place.</param>
    public Chunks<T> With(IEnumerable<int> places, Func<int, T> itemOf)
    {
        var chunks = _chunks.ToArray();
        foreach (var place in places)
        {
            ref var chunk = ref chunks[place >> Bits];
            if (ReferenceEquals(chunk, _chunks[place >> Bits]))
            {
                chunk = [.. chunk];
            }

            chunk[place & (Size - 1)] = itemOf(place);
        }

        return new(chunks, Count);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _chunks.SelectMany(c => c).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
