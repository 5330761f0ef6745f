using System.Collections;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>An immutable list in pieces: one with a few other items shares all pieces but theirs, so that an edit of a point costs no copy of a hundred thousand.</summary>
internal sealed class Chunks<T> : IReadOnlyList<T>
{
    private readonly T[][] _chunks;

    private Chunks(T[][] chunks, int count) => (_chunks, Count) = (chunks, count);

    /// <summary>Cuts a list into pieces.</summary>
    public static Chunks<T> Of(T[] items) => new([.. items.Chunk(Chunks.Size)], items.Length);

    /// <summary>A list whose pieces are filled by all processors.</summary>
    /// <param name="count">How many items it has.</param>
    /// <param name="fill">Given the place of the first item of a piece, and the piece.</param>
    public static Chunks<T> Filled(int count, Action<int, T[]> fill)
    {
        var chunks = new T[Chunks.PiecesFor(count)][];
        Parallel.For(0, chunks.Length, piece =>
        {
            var first = piece * Chunks.Size;
            chunks[piece] = new T[Math.Min(Chunks.Size, count - first)];
            fill(first, chunks[piece]);
        });
        return new(chunks, count);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public T this[int index] => _chunks[Chunks.PieceOf(index)][Chunks.PlaceOf(index)];

    /// <summary>The same list with other items in some places.</summary>
    /// <param name="places">Each once.</param>
    /// <param name="itemOf">The item of a place.</param>
    public Chunks<T> With(IEnumerable<int> places, Func<int, T> itemOf)
    {
        var chunks = _chunks.ToArray();
        foreach (var place in places)
        {
            ref var chunk = ref chunks[Chunks.PieceOf(place)];
            if (ReferenceEquals(chunk, _chunks[Chunks.PieceOf(place)]))
            {
                chunk = [.. chunk];
            }

            chunk[Chunks.PlaceOf(place)] = itemOf(place);
        }

        return new(chunks, Count);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _chunks.SelectMany(c => c).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How lists are cut into pieces.</summary>
internal static class Chunks
{
    /// <summary>Items of a piece; the last may have fewer.</summary>
    public const int Size = 1 << Bits;
    private const int Bits = 9;

    /// <summary>How many pieces so many items make.</summary>
    public static int PiecesFor(int count) => (count + Size - 1) >> Bits;

    /// <summary>The piece that an item is in.</summary>
    public static int PieceOf(int index) => index >> Bits;

    /// <summary>The place of an item in its piece.</summary>
    public static int PlaceOf(int index) => index & (Size - 1);
}
