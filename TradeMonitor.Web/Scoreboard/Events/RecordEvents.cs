using System.Collections;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>
/// The developments that a view holds: a record as it was packed, and over it what was written since. Immutable; an edit makes the next one,
/// and costs the rows that it touches, not the record. As a list it has every development, dead ones included, in (date, id) order.
/// </summary>
internal sealed class RecordEvents : IReadOnlyList<ScoringEvent>
{
    // Beyond this share of the record the edits are packed too.
    private const int FewestPacked = 1000, PackedShare = 64;

    private readonly ScoringOptions _options;
    private readonly PackedEvents _packed;
    private readonly EventEdits _edits;

    private RecordEvents(PackedEvents packed, EventEdits edits, ScoringOptions options) => (_packed, _edits, _options) = (packed, edits, options);

    /// <summary>Packs and weighs a record.</summary>
    /// <param name="events">Every development, dead ones included, in any order.</param>
    /// <param name="options">The constants.</param>
    public static RecordEvents Of(IEnumerable<ScoringEvent> events, ScoringOptions options) =>
        Of(PackedEvents.Of(events, options), options);

    /// <summary>A record as it was packed.</summary>
    public static RecordEvents Of(PackedEvents packed, ScoringOptions options) => new(packed, EventEdits.None, options);

    /// <summary>All of it packed: as it is, or anew where edits lie over it.</summary>
    public PackedEvents Pack() => _edits.IsEmpty ? _packed : PackedEvents.Of(this, _options);

    /// <summary>Whether it was packed anew since another state of it.</summary>
    public bool IsPackedSince(RecordEvents before) => _packed != before._packed;

    /// <inheritdoc/>
    public int Count => _packed.Count - _edits.Replaced.Count + _edits.Written.Values.Count(e => e is not null);

    /// <inheritdoc/>
    public ScoringEvent this[int index] => _edits.IsEmpty ? _packed.Event(index) : this.Skip(index).First();

    /// <summary>How many live developments there are up to a day.</summary>
    public int LiveUpTo(DateOnly day)
    {
        var packed = _packed.LiveUpTo(day.DayNumber);
        return packed - _edits.Hidden.Count(row => _packed.Day(row) <= day.DayNumber) + _edits.Live.Count(e => e.Day <= day.DayNumber);
    }

    /// <summary>Live developments after one day and up to another, in (date, id) order.</summary>
    public IEnumerable<LiveEvent> LiveBetween(DateOnly after, DateOnly upTo)
    {
        var packed = PackedBetween(_packed.LiveUpTo(after.DayNumber), _packed.LiveUpTo(upTo.DayNumber));
        return _edits.Live.Length == 0 ? packed
            : Merge(packed, _edits.Live.Where(e => e.Day > after.DayNumber && e.Day <= upTo.DayNumber), InOrder);
    }

    /// <summary>The day of the newest live development up to a day; null if there is none.</summary>
    public DateOnly? NewestUpTo(DateOnly day)
    {
        var place = _packed.LiveUpTo(day.DayNumber) - 1;
        while (place >= 0 && _edits.Hidden.Contains(_packed.Live[place]))
        {
            place--;
        }

        var newest = Math.Max(place < 0 ? -1 : _packed.Day(_packed.Live[place]), _edits.Live.Where(e => e.Day <= day.DayNumber).Select(e => e.Day).DefaultIfEmpty(-1).Max());
        return newest < 0 ? null : DateOnly.FromDayNumber(newest);
    }

    /// <summary>The live development of an id; null if none is.</summary>
    public LiveEvent? FindLive(string id) =>
        _edits.FindLive(id) ?? (_packed.Find(id) is >= 0 and var row && _packed.IsLive(row) && !_edits.Hidden.Contains(row) ? _packed.LiveEvent(row) : null);

    /// <summary>The live developments that say they answer one, in (date, id) order.</summary>
    public IEnumerable<LiveEvent> LiveThatAnswer(string id)
    {
        var packed = _packed.RowsThatName(id).ToArray().Where(row => _packed.IsLive(row) && !_edits.Hidden.Contains(row)).Select(_packed.LiveEvent);
        return packed.Concat(_edits.Live).Where(e => e.Event.RespondsTo == id).Order(Comparer<LiveEvent>.Create(InOrder));
    }

    /// <summary>The live developments that name a point, in (date, id) order.</summary>
    public IReadOnlyList<LiveEvent> LiveOf(string point)
    {
        LiveEvent[] edited = [.. _edits.Live.Where(e => e.Event.FrictionPoints.Contains(point))];
        var rows = _packed.LiveOf(point);
        if (!_edits.Hidden.IsEmpty)
        {
            rows = Array.FindAll(rows.ToArray(), row => !_edits.Hidden.Contains(row));
        }

        var packed = new PackedSlice(_packed, rows);
        return edited.Length == 0 ? packed : [.. Merge(packed, edited, InOrder)];
    }

    /// <summary>The developments after an edit, and which live ones it changed.</summary>
    public (RecordEvents After, EventChanges Changes) With(RowsDelta<ScoringEvent> delta)
    {
        if (delta.IsEmpty)
        {
            return (this, EventChanges.None);
        }

        var (edits, changes) = new EventEditor(_packed, _edits, this, _options).Apply(delta);
        var after = new RecordEvents(_packed, edits, _options);
        return (edits.Written.Count > Math.Max(FewestPacked, _packed.Count / PackedShare) ? Of(after, _options) : after, changes);
    }

    /// <inheritdoc/>
    public IEnumerator<ScoringEvent> GetEnumerator()
    {
        var packed = Enumerable.Range(0, _packed.Count).Where(row => !_edits.Replaced.Contains(row)).Select(_packed.Event);
        return Merge(packed, _edits.Written.Values.OfType<ScoringEvent>().Order(Comparer<ScoringEvent>.Create(LiveEvents.InOrder)), LiveEvents.InOrder).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<LiveEvent> PackedBetween(int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (_packed.Live[place] is var row && !_edits.Hidden.Contains(row))
            {
                yield return _packed.LiveEvent(row);
            }
        }
    }

    private static int InOrder(LiveEvent one, LiveEvent other) => LiveEvents.InOrder(one.Event, other.Event);

    private static IEnumerable<T> Merge<T>(IEnumerable<T> packed, IEnumerable<T> edited, Comparison<T> order)
    {
        using var next = edited.GetEnumerator();
        var more = next.MoveNext();
        foreach (var item in packed)
        {
            for (; more && order(next.Current, item) < 0; more = next.MoveNext())
            {
                yield return next.Current;
            }

            yield return item;
        }

        for (; more; more = next.MoveNext())
        {
            yield return next.Current;
        }
    }
}
