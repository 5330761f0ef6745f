using System.Collections;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The readings of a board, each made out of its figures when somebody first looks at it, and then the same object for all.</summary>
internal sealed class BoardReadings : IReadOnlyList<PointReading>
{
    private readonly DateOnly _asOf;
    private readonly IReadOnlyList<PointHistory> _points;
    private readonly Chunks<PointFigures> _figures;
    private readonly PointReading?[]?[] _made;

    /// <param name="asOf">The day.</param>
    /// <param name="points">The points.</param>
    /// <param name="figures">Where each of them stands.</param>
    public BoardReadings(DateOnly asOf, IReadOnlyList<PointHistory> points, Chunks<PointFigures> figures)
        : this(asOf, points, figures, new PointReading?[]?[Chunks.PiecesFor(points.Count)])
    {
    }

    private BoardReadings(DateOnly asOf, IReadOnlyList<PointHistory> points, Chunks<PointFigures> figures, PointReading?[]?[] made) =>
        (_asOf, _points, _figures, _made) = (asOf, points, figures, made);

    /// <inheritdoc/>
    public int Count => _points.Count;

    /// <inheritdoc/>
    public PointReading this[int index]
    {
        get
        {
            ref var piece = ref _made[Chunks.PieceOf(index)];
            var made = Volatile.Read(ref piece) ?? Interlocked.CompareExchange(ref piece, new PointReading?[Chunks.Size], null) ?? piece!;
            ref var reading = ref made[Chunks.PlaceOf(index)];
            return Volatile.Read(ref reading) ?? Interlocked.CompareExchange(ref reading, new(_points[index], _asOf, _figures[index]), null) ?? reading!;
        }
    }

    /// <summary>The readings after some points got other histories; the others keep those that were made.</summary>
    /// <param name="points">The points after it.</param>
    /// <param name="changed">The places of those that changed, each once.</param>
    public BoardReadings With(IReadOnlyList<PointHistory> points, IReadOnlyList<int> changed)
    {
        var made = _made.ToArray();
        foreach (var place in changed)
        {
            ref var piece = ref made[Chunks.PieceOf(place)];
            piece = ReferenceEquals(piece, _made[Chunks.PieceOf(place)]) ? piece?.ToArray() ?? new PointReading?[Chunks.Size] : piece;
            piece![Chunks.PlaceOf(place)] = null;
        }

        return new(_asOf, points, _figures.With(changed, place => points[place].FiguresOn(_asOf)), made);
    }

    /// <inheritdoc/>
    public IEnumerator<PointReading> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
