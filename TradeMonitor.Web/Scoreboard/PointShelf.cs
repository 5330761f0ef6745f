using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Events;
using TradeMonitor.Web.Scoreboard.Lists;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Every friction point of a view with its history, in the order of the record. Immutable; after an edit only the points that it touches have new histories.</summary>
internal sealed class PointShelf
{
    private readonly ScoringMethod _method;
    private readonly Chunks<PointHistory> _points;
    private readonly object _mark = new();
    private readonly (object Before, IReadOnlyList<int> Places)? _change;
    private readonly Dictionary<string, int> _places;
    private readonly Lazy<PointWordIndex> _words;

    private PointShelf(
        ScoringMethod method, Chunks<PointHistory> points, Dictionary<string, int>? places, Lazy<PointWordIndex>? words, (object, IReadOnlyList<int>)? change = null)
    {
        (_method, _points, _change) = (method, points, change);
        _words = words ?? new(() => new([.. points.Select(p => p.Point)]));
        _places = places ?? points.Select((p, place) => (p.Point.Id, place)).ToDictionary(p => p.Id, p => p.place, StringComparer.Ordinal);
    }

    /// <summary>Every point.</summary>
    public IReadOnlyList<PointHistory> Points => _points;

    /// <summary>The place of each point, by id.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    /// <summary>Every word of the points' texts; made when the first reader searches, and anew only when a point is written.</summary>
    public PointWordIndex Words => _words.Value;

    /// <summary>The places of the points whose histories an edit of another shelf gave anew; null if this one was not made of it by one edit.</summary>
    public IReadOnlyList<int>? ChangedFrom(PointShelf before) => _change is var (mark, places) && ReferenceEquals(mark, before._mark) ? places : null;

    /// <summary>One point; null if the record has none of that id.</summary>
    public PointHistory? Find(string id) => _places.TryGetValue(id, out var place) ? _points[place] : null;

    /// <summary>All points of a record.</summary>
    public static PointShelf Of(ScoringMethod method, RecordRows rows, RecordEvents events) => Of(method, rows, events, [.. rows.FrictionPoints.Chunk(StepColumns.MostPoints)
        .AsParallel().AsOrdered().Select(points => StepColumns.Of([.. points.Select(p => PointSteps.Of(method, p, events.LiveOf(p.Id)))]))]);

    /// <summary>All points of a record whose steps are known.</summary>
    /// <param name="method">The method.</param>
    /// <param name="rows">The rows of the record.</param>
    /// <param name="events">Its developments.</param>
    /// <param name="columns">Their steps, in the order of the record: each but the last of <see cref="StepColumns.MostPoints"/> points.</param>
    public static PointShelf Of(ScoringMethod method, RecordRows rows, RecordEvents events, IReadOnlyList<StepColumns> columns)
    {
        var others = new RowsOfPoints(rows, null);
        return new(method, Chunks<PointHistory>.Of([.. rows.FrictionPoints.Select((p, place) => new PointHistory(
            method, p, events.LiveOf(p.Id), others.DeadlinesOf(p.Id), others.AssessmentsOf(p.Id), columns[Chunks.PieceOf(place)], Chunks.PlaceOf(place)))]), null, null);
    }

    /// <summary>The same points over the same developments packed anew, so that the old ones are let go; their steps are put together anew as well.</summary>
    public PointShelf Over(RecordEvents events)
    {
        StepColumns[] columns = [.. Columns()];
        return new(_method, Chunks<PointHistory>.Of([.. _points.Select((p, place) => p.Over(events.LiveOf(p.Point.Id), columns[Chunks.PieceOf(place)], Chunks.PlaceOf(place)))]), _places, _words);
    }

    /// <summary>The steps of all points, in the order of the record, each but the last of <see cref="StepColumns.MostPoints"/> points.</summary>
    public IEnumerable<StepColumns> Columns()
    {
        for (var first = 0; first < _points.Count; first += StepColumns.MostPoints)
        {
            var columns = _points[first].Kept.Columns;
            var many = Math.Min(StepColumns.MostPoints, _points.Count - first);
            yield return columns.Count == many && Together(first, many) == many ? columns : StepColumns.Of([.. Enumerable.Range(first, many).Select(place => _points[place].Steps)]);
        }
    }

    /// <summary>Where every point stands as of a day.</summary>
    public Chunks<PointFigures> FiguresOn(DateOnly asOf) => Chunks<PointFigures>.Filled(_points.Count, (first, figures) =>
    {
        for (var at = 0; at < figures.Length;)
        {
            var (columns, place) = _points[first + at].Kept;
            var together = Together(first + at, figures.Length - at);
            columns.Read(place, asOf.DayNumber, _method, figures.AsSpan(at, together));
            at += together;
        }
    });

    /// <summary>The points after an edit.</summary>
    /// <param name="after">The rows after it.</param>
    /// <param name="events">The developments after it.</param>
    /// <param name="touched">Ids of points that it gave other developments, deadlines or judgements.</param>
    /// <param name="written">The points that it wrote or withdrew.</param>
    public PointShelf With(RecordRows after, RecordEvents events, IReadOnlySet<string> touched, RowsDelta<FrictionPoint> written)
    {
        if (touched.Count == 0 && written.IsEmpty)
        {
            return this;
        }

        var others = new RowsOfPoints(after, touched);
        if (written.IsEmpty)
        {
            int[] places = [.. touched.Where(_places.ContainsKey).Select(id => _places[id])];
            return new(_method, _points.With(places, place => History(_method, _points[place].Point, events, others)), _places, _words, (_mark, places));
        }

        return new(_method, Chunks<PointHistory>.Of(
            [.. after.FrictionPoints.Select(p => Find(p.Id) is { } known && !touched.Contains(p.Id) ? known : History(_method, p, events, others))]), null, null);
    }

    // How many points from one on, that one included, stand one behind the other in the same columns.
    private int Together(int first, int most)
    {
        var (columns, place) = _points[first].Kept;
        var many = 1;
        while (many < most && _points[first + many].Kept is var next && ReferenceEquals(next.Columns, columns) && next.Place == place + many)
        {
            many++;
        }

        return many;
    }

    private static PointHistory History(ScoringMethod method, FrictionPoint point, RecordEvents events, RowsOfPoints others) =>
        new(method, point, events.LiveOf(point.Id), others.DeadlinesOf(point.Id), others.AssessmentsOf(point.Id));
}
