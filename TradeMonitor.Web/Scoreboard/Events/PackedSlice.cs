using System.Collections;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>Some live rows as a list of developments, made when read and let go when nobody reads them.</summary>
internal sealed class PackedSlice(PackedEvents packed, int[] rows) : IReadOnlyList<LiveEvent>
{
    private readonly WeakReference<LiveEvent[]> _read = new(null!);

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public LiveEvent this[int index] => Read()[index];

    /// <inheritdoc/>
    public IEnumerator<LiveEvent> GetEnumerator() => ((IEnumerable<LiveEvent>)Read()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private LiveEvent[] Read()
    {
        if (!_read.TryGetTarget(out var read))
        {
            read = Array.ConvertAll(rows, packed.LiveEvent);
            _read.SetTarget(read);
        }

        return read;
    }
}
