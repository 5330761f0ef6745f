using System.Collections;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>Some live rows as a list of developments, made when read and let go when nobody reads them.</summary>
internal sealed class PackedSlice(PackedEvents packed, ReadOnlyMemory<int> rows) : IPlacedEvents
{
    private readonly WeakReference<LiveEvent[]> _read = new(null!);

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public LiveEvent this[int index] => Read()[index];

    /// <inheritdoc/>
    public string IdAt(int place) => packed.Id(rows.Span[place]);

    /// <inheritdoc/>
    public int DayAt(int place) => packed.Day(rows.Span[place]);

    /// <inheritdoc/>
    public IEnumerator<LiveEvent> GetEnumerator() => ((IEnumerable<LiveEvent>)Read()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private LiveEvent[] Read()
    {
        if (!_read.TryGetTarget(out var read))
        {
            read = new LiveEvent[rows.Length];
            for (var place = 0; place < read.Length; place++)
            {
                read[place] = packed.LiveEvent(rows.Span[place]);
            }

            _read.SetTarget(read);
        }

        return read;
    }
}
