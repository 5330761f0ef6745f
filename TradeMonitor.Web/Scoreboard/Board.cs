using TradeMonitor.Web.Scoreboard.Lists;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>All friction points as of one day, in the order of the record.</summary>
public sealed class Board
{
    private readonly PointShelf _shelf;
    private readonly BoardReadings _readings;

    internal Board(DateOnly asOf, PointShelf shelf)
        : this(asOf, shelf, new(asOf, shelf.Points, shelf.FiguresOn(asOf)), null)
    {
    }

    private Board(DateOnly asOf, PointShelf shelf, BoardReadings readings, BoardLists? lists) => (AsOf, _shelf, _readings, Lists) = (asOf, shelf, readings, lists ?? new(readings));

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

    /// <summary>The same day after an edit: points that it gave no other history keep their reading, unless it wrote or withdrew points.</summary>
    internal Board With(PointShelf after)
    {
        if (after.ChangedFrom(_shelf) is not { } changed)
        {
            return new(AsOf, after);
        }

        var readings = _readings.With(after.Points, changed);
        return new(AsOf, after, readings, Lists.With(readings, changed));
    }
}
