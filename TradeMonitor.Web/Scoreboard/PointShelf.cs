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
    public static PointShelf Of(ScoringMethod method, RecordRows rows, RecordEvents events)
    {
        var others = new RowsOfPoints(rows, null);
        return new(method, Chunks<PointHistory>.Of([.. rows.FrictionPoints.AsParallel().AsOrdered().Select(p => History(method, p, events, others))]), null, null);
    }

    /// <summary>All points of a record whose steps are known.</summary>
    /// <param name="method">The method.</param>
    /// <param name="rows">The rows of the record.</param>
    /// <param name="events">Its developments.</param>
    /// <param name="stepsOf">Gives the steps of each point, asked for in the order of the record, from its live events.</param>
    public static PointShelf Of(ScoringMethod method, RecordRows rows, RecordEvents events, Func<IReadOnlyList<LiveEvent>, PointSteps> stepsOf)
    {
        var others = new RowsOfPoints(rows, null);
        var points = new PointHistory[rows.FrictionPoints.Count];
        for (var place = 0; place < points.Length; place++)
        {
            var (point, own) = (rows.FrictionPoints[place], events.LiveOf(rows.FrictionPoints[place].Id));
            points[place] = new(method, point, own, others.DeadlinesOf(point.Id), others.AssessmentsOf(point.Id), stepsOf(own));
        }

        return new(method, Chunks<PointHistory>.Of(points), null, null);
    }

    /// <summary>The same points over the same developments packed anew, so that the old ones are let go.</summary>
    public PointShelf Over(RecordEvents events) => new(_method, Chunks<PointHistory>.Of([.. _points.Select(p => p.Over(events.LiveOf(p.Point.Id)))]), _places, _words);

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

    private static PointHistory History(ScoringMethod method, FrictionPoint point, RecordEvents events, RowsOfPoints others) =>
        new(method, point, events.LiveOf(point.Id), others.DeadlinesOf(point.Id), others.AssessmentsOf(point.Id));
}
