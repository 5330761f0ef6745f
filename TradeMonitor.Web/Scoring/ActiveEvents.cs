namespace TradeMonitor.Web.Scoring;

/// <summary>
/// The events of a replay that still count, and which of them a later one may answer. Where only a shared point lets an event answer
/// (the floor of f is 0), they are found by point: a pair with ten thousands of events has only few on each.
/// </summary>
/// <param name="events">All events of the replay; the active ones are indices into it, in that order.</param>
/// <param name="onlySharedPoints">Whether an event that names points answers only those that name one of them too.</param>
internal sealed class ActiveEvents(IReadOnlyList<LiveEvent> events, bool onlySharedPoints)
{
    private const int Few = 32;

    private readonly List<int> _all = [];
    private readonly Dictionary<string, List<int>> _byPoint = new(StringComparer.Ordinal);
    private int _lastKept;

    /// <summary>Adds an event later than all before.</summary>
    public void Add(int index)
    {
        _all.Add(index);
        if (!onlySharedPoints)
        {
            return;
        }

        foreach (var point in events[index].Event.FrictionPoints)
        {
            if (!_byPoint.TryGetValue(point, out var ofPoint))
            {
                _byPoint[point] = ofPoint = [];
            }

            ofPoint.Add(index);
        }
    }

    /// <summary>Those that an event may answer, each once.</summary>
    public IEnumerable<int> ThatMayBeAnsweredBy(ScoringEvent later)
    {
        var points = later.FrictionPoints;
        return !onlySharedPoints || points.Count == 0 ? _all
            : points.Count == 1 ? OfPoint(points[0])
            : points.SelectMany(OfPoint).Distinct();
    }

    /// <summary>Drops those that no longer count, once there may be as many of them as of the others.</summary>
    public void DropSpent(Predicate<int> spent)
    {
        if (_all.Count < 2 * _lastKept + Few)
        {
            return;
        }

        _all.RemoveAll(spent);
        _lastKept = _all.Count;
        foreach (var ofPoint in _byPoint.Values)
        {
            ofPoint.RemoveAll(spent);
        }
    }

    private List<int> OfPoint(string point) => _byPoint.TryGetValue(point, out var ofPoint) ? ofPoint : [];
}
