namespace TradeMonitor.Web.Scoreboard;

/// <summary>All friction points as of one day, in the order of the record.</summary>
public sealed class Board
{
    private readonly PointShelf _shelf;
    private readonly PointReading[] _readings;

    internal Board(DateOnly asOf, PointShelf shelf, PointReading[] readings) => (AsOf, _shelf, _readings) = (asOf, shelf, readings);

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Every point on record.</summary>
    public IReadOnlyList<PointReading> Points => _readings;

    /// <summary>One point; null if the record has none of that id.</summary>
    public PointReading? Find(string id) => _shelf.Places.TryGetValue(id, out var place) ? _readings[place] : null;

    /// <summary>The same day after an edit: points whose history is the same object keep their reading.</summary>
    internal Board With(PointShelf after)
    {
        var readings = new PointReading[after.Points.Count];
        var samePlaces = ReferenceEquals(after.Places, _shelf.Places);
        for (var place = 0; place < readings.Length; place++)
        {
            var history = after.Points[place];
            var known = samePlaces ? _readings[place] : Find(history.Point.Id);
            readings[place] = known is not null && ReferenceEquals(known.History, history) ? known : history.On(AsOf);
        }

        return new(AsOf, after, readings);
    }
}
