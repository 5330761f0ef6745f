using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>Packs and weighs the developments of a record.</summary>
/// <param name="sorted">Every development, dead ones included, in (date, id) order.</param>
/// <param name="options">The constants.</param>
internal sealed class EventPacker(ScoringEvent[] sorted, ScoringOptions options)
{
    private readonly IdPool _ids = new([.. sorted.Select(e => e.Id)]);
    private readonly SharedParts _parts = new();
    private readonly PackedEvent[] _rows = new PackedEvent[sorted.Length];
    private readonly Dictionary<string, int> _absent = new(StringComparer.Ordinal);

    /// <summary>The developments.</summary>
    public PackedEvents Pack()
    {
        for (var row = 0; row < sorted.Length; row++)
        {
            _rows[row] = Pack(sorted[row]);
        }

        _parts.Close();
        MarkLive();
        Weigh();
        return new(_rows, _ids, _parts, [.. _absent.Keys]);
    }

    private PackedEvent Pack(ScoringEvent e) => new()
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

    private int Refer(string? id)
    {
        if (id is null)
        {
            return PackedEvent.None;
        }

        if (_ids.Find(id) is >= 0 and var row)
        {
            return row;
        }

        _absent.TryAdd(id, _absent.Count);
        return PackedEvent.None - 1 - _absent[id];
    }

    private void MarkLive()
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
            _rows[row] = _rows[row] with { IsLive = !_rows[row].Retracted && !corrected[row] };
        }
    }

    private void Weigh()
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_rows[row].IsLive)
            {
                var weighed = LiveEvents.Weigh(sorted[row], FindLive, options);
                _rows[row] = _rows[row] with { Class = (byte)weighed.Class, Impact = weighed.Impact, IsAnswer = weighed.Answers is not null };
            }
        }
    }

    private ScoringEvent? FindLive(string id) => _ids.Find(id) is >= 0 and var row && _rows[row].IsLive ? sorted[row] : null;
}
