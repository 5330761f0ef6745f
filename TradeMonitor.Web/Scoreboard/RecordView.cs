using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Events;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// The record as known at an instant, held in memory for all readers: immutable, and everything computed from it is computed once.
/// </summary>
public sealed class RecordView : IDisposable
{
    /// <summary>About how many bytes a point reading takes: the unit in which the size of models is told.</summary>
    public const int ReadingBytes = 250;
    private const string BoardKey = "board";
    // Boards that a new view takes over from the one before it, the days that people look at.
    private const int MostBoardsTakenOver = 8;

    private readonly ScoringMethod _method;
    private readonly IReadOnlyList<string> _order;
    private readonly RecordEvents _events;
    private readonly PointShelf _shelf;
    private readonly Instruments? _telemetry;
    private readonly Dictionary<DateOnly, Board> _earlier = [];
    private readonly ModelCache _derived;

    /// <param name="method">The method.</param>
    /// <param name="rows">The rows of the record.</param>
    /// <param name="order">Jurisdictions that come first in the name of a pair.</param>
    /// <param name="telemetry">Times the boards; null for nobody.</param>
    public RecordView(ScoringMethod method, RecordRows rows, IReadOnlyList<string> order, Instruments? telemetry = null)
    {
        (_method, _order, _telemetry, _events) = (method, order, telemetry, RecordEvents.Of(rows.Events, method.Options));
        Rows = rows with { Events = _events };
        _shelf = PointShelf.Of(method, Rows, _events);
        _derived = new(_shelf.Points.Count);
        Relationships = RelationshipSummary.Of(rows.FrictionPoints, rows.Engagements, order);
    }

    /// <summary>A view that was kept.</summary>
    /// <param name="method">The method that it was made by.</param>
    /// <param name="rows">Its rows; their developments are <paramref name="events"/>.</param>
    /// <param name="events">Its developments.</param>
    /// <param name="shelf">Its points.</param>
    /// <param name="order">Jurisdictions that come first in the name of a pair.</param>
    /// <param name="telemetry">Times the boards; null for nobody.</param>
    internal RecordView(ScoringMethod method, RecordRows rows, RecordEvents events, PointShelf shelf, IReadOnlyList<string> order, Instruments? telemetry)
    {
        (_method, Rows, _events, _shelf, _order, _telemetry, _derived) = (method, rows, events, shelf, order, telemetry, new(shelf.Points.Count));
        Relationships = RelationshipSummary.Of(rows.FrictionPoints, rows.Engagements, order);
    }

    private RecordView(RecordView before, RecordDelta delta)
    {
        (_method, _order, _telemetry) = (before._method, before._order, before._telemetry);
        (_events, var changes) = before._events.With(delta.Events);
        Rows = before.Rows.With(delta, _events);
        HashSet<string> touched =
        [
            .. changes.Points,
            .. delta.FrictionPoints.Written.Select(p => p.Id),
            .. delta.Deadlines.Touched(before.Rows.Deadlines, d => d.Id).SelectMany(d => d.FrictionPoints),
            .. delta.Assessments.Touched(before.Rows.Assessments, a => a.Id).Select(a => a.FrictionPoint),
        ];
        _shelf = before._shelf.With(Rows, _events, touched, delta.FrictionPoints);
        _shelf = _events.IsPackedSince(before._events) ? _shelf.Over(_events) : _shelf;
        _derived = new(_shelf.Points.Count);
        Relationships = delta.FrictionPoints.IsEmpty && delta.Engagements.IsEmpty
            ? before.Relationships
            : RelationshipSummary.Of(Rows.FrictionPoints, Rows.Engagements, _order);
    }

    /// <summary>
    /// The view after a change. Points that it does not touch keep their histories and, on the days asked for lately, their readings:
    /// an edit costs its own point, and equals a view made anew from all rows.
    /// </summary>
    public RecordView With(RecordDelta delta)
    {
        var after = new RecordView(this, delta);
        foreach (var day in _derived.Keys.OfType<(string Kind, DateOnly Day)>().Where(k => k.Kind == BoardKey).Select(k => k.Day).OrderDescending().Take(MostBoardsTakenOver))
        {
            if (_derived.Find<Board>((BoardKey, day)) is { } board)
            {
                after._earlier[day] = board;
            }
        }

        return after;
    }

    /// <summary>The rows that the view rests on.</summary>
    public RecordRows Rows { get; }

    /// <summary>The developments as the view holds them.</summary>
    internal RecordEvents Events => _events;

    /// <summary>The steps of all points as columns, some points after the other.</summary>
    internal IEnumerable<StepColumns> Steps => _shelf.Columns();

    /// <summary>Every friction point in the order of the record.</summary>
    public IReadOnlyList<PointHistory> Points => _shelf.Points;

    /// <summary>Every pair on record, the one with most points first; empty for an empty record.</summary>
    public IReadOnlyList<RelationshipSummary> Relationships { get; }

    /// <summary>The pair with most points; null for an empty record.</summary>
    public Relationship? MainPair => Relationships.Count > 0 ? Relationships[0].Relationship : null;

    /// <summary>The pair on record that a text names, in either order; null if there is none.</summary>
    public Relationship? FindPair(string? text) =>
        Relationship.TryParse(text, _order, out var pair) && Relationships.Any(r => r.Relationship == pair) ? pair : null;

    /// <summary>The pair on record that a text names, or the main one where there is no text; null if the record is empty or holds no such pair.</summary>
    public Relationship? PairOrMain(string? text) => string.IsNullOrWhiteSpace(text) ? MainPair : FindPair(text);

    /// <summary>One point; null if the record has none of that id.</summary>
    public PointHistory? FindPoint(string id) => _shelf.Find(id);

    /// <summary>Day of the newest live development up to a day; null if there is none.</summary>
    public DateOnly? NewestDevelopmentOn(DateOnly asOf) => _events.NewestUpTo(asOf);

    /// <summary>How many live developments there are up to a day.</summary>
    public int CountUpTo(DateOnly asOf) => _events.LiveUpTo(asOf);

    /// <summary>Live developments after one day and up to another, in (date, id) order.</summary>
    public IEnumerable<LiveEvent> Between(DateOnly after, DateOnly upTo) => _events.LiveBetween(after, upTo);

    /// <summary>Ids of the live developments that say they answer one, in (date, id) order.</summary>
    public IReadOnlyList<string> AnswersTo(string developmentId) => [.. _events.LiveThatAnswer(developmentId).Select(e => e.Event.Id)];

    /// <summary>Whether a live development of that id had happened by a day.</summary>
    public bool HasHappened(string developmentId, DateOnly asOf) => _events.FindLive(developmentId) is { } e && e.Day <= asOf.DayNumber;

    /// <summary>All points as of a day.</summary>
    public Board BoardOn(DateOnly asOf) => Remember((BoardKey, asOf), Points.Count + 1, () => _telemetry.Time(Operations.Board, () => ReadAll(asOf)));

    /// <summary>The relationship of a pair on every day up to at least the one given.</summary>
    public RelationshipHistory HistoryOf(Relationship pair, DateOnly through)
    {
        // Whole years: any two days of a year share a history, and none has to be replaced while somebody else reads it.
        var end = new DateOnly(through.Year, 12, 31);
        return Remember(("history", pair.Id, end), 4000, () => ComputeHistory(pair, end));
    }

    /// <summary>Computes a model once for all readers of this view.</summary>
    /// <param name="key">What it is, with its parameters.</param>
    /// <param name="size">How many point readings it is as large as.</param>
    /// <param name="compute">Pure: depends on the view and the key alone.</param>
    public T Remember<T>(object key, int size, Func<T> compute) => _derived.Remember(key, size, compute);

    /// <summary>Computes a model that needs the store once for all readers of this view; what failed is tried again by the next who asks.</summary>
    /// <param name="key">What it is, with its parameters.</param>
    /// <param name="size">How many point readings it is as large as.</param>
    /// <param name="compute">Depends on the view and the key alone; not cancelled by one reader, as others may wait for it too.</param>
    public Task<T> RememberAsync<T>(object key, int size, Func<Task<T>> compute) => _derived.RememberAsync(key, size, compute);

    /// <summary>A model that was computed for this view and is still kept; null otherwise.</summary>
    /// <param name="key">What it is, with its parameters.</param>
    public T? Kept<T>(object key) where T : class => _derived.Find<T>(key);

    /// <summary>Whether a development belongs to the reading of a pair: an actor of the two, and no point or one between them.</summary>
    public bool IsOf(Relationship pair, LiveEvent e) => PairEvents.Includes(pair, e.Event, id => IsBetween(pair, id));

    /// <inheritdoc cref="IsOf(Relationship, LiveEvent)"/>
    public bool IsOf(Relationship pair, ScoringEvent e) => PairEvents.Includes(pair, e, id => IsBetween(pair, id));

    /// <summary>Whether an engagement is one of a pair.</summary>
    public bool IsOf(Relationship pair, Engagement engagement) => PairEvents.Includes(pair, engagement, id => IsBetween(pair, id), IsMain(pair));

    /// <inheritdoc/>
    public void Dispose() => _derived.Dispose();

    private bool IsBetween(Relationship pair, string pointId) => FindPoint(pointId) is { } point && pair.Includes(point.Point);

    private bool IsMain(Relationship pair) => MainPair == pair;

    private Board ReadAll(DateOnly asOf) => _earlier.TryGetValue(asOf, out var earlier) ? earlier.With(_shelf) : new(asOf, _shelf);

    private RelationshipHistory ComputeHistory(Relationship pair, DateOnly through)
    {
        var live = Between(DateOnly.MinValue, DateOnly.MaxValue);
        var events = PairEvents.Of(pair, live, id => IsBetween(pair, id), Rows.Engagements, IsMain(pair), _method.Options);
        var levels = Points.Where(p => pair.Includes(p.Point)).Select(p => new PointLevels(p.Point.Id, p.Levels));
        return new(_method, events, [.. levels], through);
    }
}
