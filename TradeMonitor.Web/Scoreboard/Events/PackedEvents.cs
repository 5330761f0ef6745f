using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>
/// The developments of a record in (date, id) order, dead ones included, packed so that millions fit in memory. What the method and the
/// screens read of a development is made anew when somebody asks for it.
/// </summary>
internal sealed class PackedEvents
{
    private readonly PackedEvent[] _rows;
    private readonly IdPool _ids;
    private readonly SharedParts _parts;
    private readonly References _references;
    private readonly string[] _absent;
    private readonly int[] _live;
    private readonly RowsByPoint _liveByPoint;

    /// <param name="rows">Every development, packed and weighed.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="parts">What rows have in common.</param>
    /// <param name="absent">Ids that rows name and no row has.</param>
    public PackedEvents(PackedEvent[] rows, IdPool ids, SharedParts parts, string[] absent)
    {
        (_rows, _ids, _parts, _absent) = (rows, ids, parts, absent);
        _references = new(rows, absent);
        _live = [.. Enumerable.Range(0, rows.Length).Where(row => rows[row].IsLive)];
        _liveByPoint = new(rows, _live, parts);
    }

    /// <summary>Packs and weighs every row.</summary>
    public static PackedEvents Of(IEnumerable<ScoringEvent> events, ScoringOptions options)
    {
        ScoringEvent[] sorted = [.. events];
        Array.Sort(sorted, LiveEvents.InOrder);
        return new EventPacker(sorted, options).Pack();
    }

    /// <summary>How many developments there are, dead ones included.</summary>
    public int Count => _rows.Length;

    /// <summary>The rows that count, in order.</summary>
    public ReadOnlySpan<int> Live => _live;

    /// <summary>Every row.</summary>
    public ReadOnlySpan<PackedEvent> Rows => _rows;

    /// <summary>The ids of the rows.</summary>
    public IdPool Ids => _ids;

    /// <summary>What rows have in common.</summary>
    public SharedParts Parts => _parts;

    /// <summary>Ids that rows name and no row has.</summary>
    public ReadOnlySpan<string> Absent => _absent;

    /// <summary>The id of a row.</summary>
    public string Id(int row) => _ids[row];

    /// <summary>The row of an id; -1 if there is none.</summary>
    public int Find(string id) => _ids.Find(id);

    /// <summary>Whether a row counts.</summary>
    public bool IsLive(int row) => _rows[row].IsLive;

    /// <summary>The day of a row, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day(int row) => _rows[row].Day;

    /// <summary>The live rows that name a point, in order.</summary>
    public ReadOnlyMemory<int> LiveOf(string point) => _liveByPoint.Of(point);

    /// <summary>How many live rows there are up to a day.</summary>
    public int LiveUpTo(int day)
    {
        int low = 0, high = _live.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[_live[middle]].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Rows that name an id as one that they answer or correct.</summary>
    public ReadOnlySpan<int> RowsThatName(string id) =>
        _ids.Find(id) is >= 0 and var row ? _references.To(row) : _references.ToAbsent(id).ToArray();

    /// <summary>The development of a row.</summary>
    public ScoringEvent Event(int row)
    {
        ref readonly var e = ref _rows[row];
        return new()
        {
            Id = _ids[row],
            Date = DateOnly.FromDayNumber(e.Day),
            Actors = _parts.Lists[e.Actors],
            Action = (DevelopmentAction)e.Action,
            Directness = (Directness)e.Directness,
            FrictionPoints = _parts.Lists[e.Points],
            Certainty = (Certainty)e.Certainty,
            ActorLevel = e.ActorLevel == 0 ? null : (ActorLevel)(e.ActorLevel - 1),
            Rate = _parts.Rate(e.Rate),
            TradeCoveredUsdBn = double.IsNaN(e.Trade) ? null : e.Trade,
            RespondsTo = Named(e.RespondsTo),
            ExpiresOn = e.Expires == PackedEvent.None ? null : DateOnly.FromDayNumber(e.Expires),
            StatusAfter = _parts.Statuses[e.Statuses],
            CoverageShare = double.IsNaN(e.Coverage) ? null : e.Coverage,
            Supersedes = Named(e.Supersedes),
            Retracted = e.Retracted,
        };
    }

    /// <summary>The development of a live row with its weight.</summary>
    public LiveEvent LiveEvent(int row)
    {
        ref readonly var e = ref _rows[row];
        return new(Event(row), e.Day, (EventClass)e.Class, e.Impact, e.IsAnswer ? Named(e.RespondsTo) : null);
    }

    private string? Named(int reference) =>
        reference >= 0 ? _ids[reference] : reference == PackedEvent.None ? null : _absent[PackedEvent.None - 1 - reference];
}
