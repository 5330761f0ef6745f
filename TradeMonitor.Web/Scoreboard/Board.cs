using TradeMonitor.Web.Scoreboard.Lists;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>All friction points as of one day, in the order of the record.</summary>
public sealed class Board
{
    private readonly PointShelf _shelf;
    private readonly Chunks<PointReading> _readings;

    internal Board(DateOnly asOf, PointShelf shelf, PointReading[] readings)
        : this(asOf, shelf, Chunks<PointReading>.Of(readings), null)
    {
    }

    private Board(DateOnly asOf, PointShelf shelf, Chunks<PointReading> readings, BoardLists? lists) => (AsOf, _shelf, _readings, Lists) = (asOf, shelf, readings, lists ?? new(readings));

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Every point on record.</summary>
    public IReadOnlyList<PointReading> Points => _readings;

    /// <summary>The points by facets and in orders.</summary>
    public BoardLists Lists { get; }

    /// <summary>Every word of the points' texts.</summary>
    public PointWordIndex Words => _shelf.Words;

    /// <summary>Where among <see cref="Points"/> a point stands; null if the record has none of that id.</summary>
    public int? PlaceOf(string id) => _shelf.Places.TryGetValue(id, out var place) ? place : null;

    /// <summary>One point; null if the record has none of that id.</summary>
    public PointReading? Find(string id) => _shelf.Places.TryGetValue(id, out var place) ? _readings[place] : null;

    /// <summary>The same day after an edit: points whose history is the same object keep their reading.</summary>
    internal Board With(PointShelf after)
    {
        if (after.ChangedFrom(_shelf) is { } changed)
        {
            var readings = _readings.With(changed, place => after.Points[place].On(AsOf));
            return new(AsOf, after, readings, Lists.With(readings, changed));
        }

        return new(AsOf, after, [.. after.Points.Select(h => Find(h.Point.Id) is { } known && ReferenceEquals(known.History, h) ? known : h.On(AsOf))]);
    }
}
