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

    private PackedEvents(ScoringEvent[] sorted, ScoringOptions options)
    {
        _ids = new([.. sorted.Select(e => e.Id)]);
        _parts = new();
        _rows = new PackedEvent[sorted.Length];
        var absent = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < sorted.Length; row++)
        {
            _rows[row] = Pack(sorted[row], absent);
        }

        _parts.Close();
        _absent = [.. absent.Keys];
        _references = new(_rows, _absent);
        _live = [.. MarkLive()];
        _liveByPoint = new(_live.Select(row => (row, _parts.List(_rows[row].Points))));
        Weigh(sorted, options);
    }

    /// <summary>Packs and weighs every row.</summary>
    public static PackedEvents Of(IEnumerable<ScoringEvent> events, ScoringOptions options)
    {
        ScoringEvent[] sorted = [.. events];
        Array.Sort(sorted, LiveEvents.InOrder);
        return new(sorted, options);
    }

    /// <summary>How many developments there are, dead ones included.</summary>
    public int Count => _rows.Length;

    /// <summary>The rows that count, in order.</summary>
    public ReadOnlySpan<int> Live => _live;

    /// <summary>The row of an id; -1 if there is none.</summary>
    public int Find(string id) => _ids.Find(id);

    /// <summary>Whether a row counts.</summary>
    public bool IsLive(int row) => _rows[row].IsLive;

    /// <summary>The day of a row, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day(int row) => _rows[row].Day;

    /// <summary>The live rows that name a point, in order.</summary>
    public int[] LiveOf(string point) => _liveByPoint.Of(point);

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
            Actors = _parts.List(e.Actors),
            Action = (DevelopmentAction)e.Action,
            Directness = (Directness)e.Directness,
            FrictionPoints = _parts.List(e.Points),
            Certainty = (Certainty)e.Certainty,
            ActorLevel = e.ActorLevel == 0 ? null : (ActorLevel)(e.ActorLevel - 1),
            Rate = _parts.Rate(e.Rate),
            TradeCoveredUsdBn = double.IsNaN(e.Trade) ? null : e.Trade,
            RespondsTo = Named(e.RespondsTo),
            ExpiresOn = e.Expires == PackedEvent.None ? null : DateOnly.FromDayNumber(e.Expires),
            StatusAfter = _parts.Statuses(e.Statuses),
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

    private PackedEvent Pack(ScoringEvent e, Dictionary<string, int> absent)
    {
        return new()
        {
            Day = e.Date.DayNumber,
            Expires = e.ExpiresOn?.DayNumber ?? PackedEvent.None,
            Actors = _parts.PlaceOf(e.Actors),
            Points = _parts.PlaceOf(e.FrictionPoints),
            Statuses = _parts.PlaceOf(e.StatusAfter),
            Rate = _parts.PlaceOf(e.Rate),
            RespondsTo = Refer(e.RespondsTo),
            Supersedes = Refer(e.Supersedes),
            Trade = e.TradeCoveredUsdBn ?? double.NaN,
            Coverage = e.CoverageShare ?? double.NaN,
            Action = (byte)e.Action,
            Directness = (byte)e.Directness,
            Certainty = (byte)e.Certainty,
            ActorLevel = (byte)(e.ActorLevel is { } level ? (int)level + 1 : 0),
            Retracted = e.Retracted,
        };

        int Refer(string? id)
        {
            if (id is null)
            {
                return PackedEvent.None;
            }

            if (_ids.Find(id) is >= 0 and var row)
            {
                return row;
            }

            absent.TryAdd(id, absent.Count);
            return PackedEvent.None - 1 - absent[id];
        }
    }

    private IEnumerable<int> MarkLive()
    {
        var corrected = new bool[_rows.Length];
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_rows[row].Supersedes is >= 0 and var by && by != row)
            {
                corrected[by] = true;
            }
        }

        for (var row = 0; row < _rows.Length; row++)
        {
            if (!_rows[row].Retracted && !corrected[row])
            {
                _rows[row] = _rows[row] with { IsLive = true };
                yield return row;
            }
        }
    }

    private void Weigh(ScoringEvent[] sorted, ScoringOptions options)
    {
        foreach (var row in _live)
        {
            var weighed = LiveEvents.Weigh(sorted[row], id => _ids.Find(id) is >= 0 and var first && _rows[first].IsLive ? sorted[first] : null, options);
            _rows[row] = _rows[row] with { Class = (byte)weighed.Class, Impact = weighed.Impact, IsAnswer = weighed.Answers is not null };
        }
    }
}
