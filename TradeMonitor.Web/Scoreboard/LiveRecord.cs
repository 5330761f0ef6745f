using System.Data.Common;
using System.Threading.Channels;
using TradeMonitor.Web.Data;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// Tells open pages that the record has changed. One timer serves all of them: a lone commit is told at once, a burst at most four
/// times a second. The writer only sets the timer; a page that is slow misses what was overtaken, and nobody waits for it.
/// </summary>
/// <param name="changes">Where commits are noted.</param>
/// <param name="clock">For the pace.</param>
/// <param name="makeReady">Brings up to date what all pages read, so that a thousand of them need not wait for it, drawing in between.</param>
public sealed class LiveRecord(RecordChanges changes, TimeProvider clock, Func<Task> makeReady) : IDisposable
{
    /// <summary>The shortest time between two tellings: four a second is more than eyes can follow.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>After this time the next page draws, whatever the one before is waiting for.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly HashSet<LiveSubscription> _pages = [];
    private ITimer? _timer;
    private Task _telling = Task.CompletedTask;
    private long _toldAt;
    private bool _due;

    /// <summary>The newest state that is known to be committed.</summary>
    public long Version => changes.Version;

    /// <summary>How many pages are being told.</summary>
    public int Subscriptions
    {
        get
        {
            lock (_lock)
            {
                return _pages.Count;
            }
        }
    }

    /// <summary>Follows the record from its state now on; dispose it to stop, or it will be told for ever.</summary>
    public LiveSubscription Subscribe()
    {
        var page = new LiveSubscription(this);
        lock (_lock)
        {
            if (_pages.Count == 0)
            {
                changes.Changed += OnChanged;
            }

            _pages.Add(page);
        }

        page.Tell(Version); // a commit between the first drawing of a page and this moment is not missed
        return page;
    }

    /// <summary>
    /// Has a page draw what it was told when it is its turn: as many at a time as there are processors. A thousand pages that all draw at once
    /// would have a reader who clicks wait for every one of them; so the click waits for one.
    /// </summary>
    /// <param name="draw">Awaited to its end, also beyond <see cref="LongestTurn"/>; what it throws is thrown here.</param>
    public async Task DrawInTurnAsync(Func<Task> draw)
    {
        Task drawing;
        await _turns.WaitAsync();
        try
        {
            drawing = draw();
            await Task.WhenAny(drawing, drawing.IsCompleted ? drawing : Task.Delay(LongestTurn, clock));
        }
        finally
        {
            // By the queue that all share: what a thread of the pool hands to itself, it does before it looks there, and a
            // thousand pages that hand the turn on among themselves would keep every processor from a click that came before them.
            ThreadPool.UnsafeQueueUserWorkItem(static turns => turns.Release(), _turns, preferLocal: false);
        }

        await drawing;
    }

    /// <summary>The telling that is under way, or the last one.</summary>
    internal Task Telling => _telling;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            changes.Changed -= OnChanged;
            _pages.Clear();
            _timer?.Dispose();
            _timer = null;
        }
    }

    internal void Leave(LiveSubscription page)
    {
        lock (_lock)
        {
            if (_pages.Remove(page) && _pages.Count == 0)
            {
                changes.Changed -= OnChanged;
                _pages.TrimExcess(); // a morning with thousands of readers is not to be kept for the night
            }
        }
    }

    private void OnChanged(object? sender, EventArgs e)
    {
        lock (_lock)
        {
            if (_due || _pages.Count == 0)
            {
                return;
            }

            _due = true;
            var wait = _toldAt == 0 ? TimeSpan.Zero : Pace - clock.GetElapsedTime(_toldAt);
            _timer ??= clock.CreateTimer(_ => _telling = TellAllAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task TellAllAsync()
    {
        LiveSubscription[] pages;
        lock (_lock)
        {
            (_due, _toldAt) = (false, clock.GetTimestamp());
            pages = [.. _pages];
        }

        try
        {
            await makeReady();
        }
        catch (DbException)
        {
            // Each page asks for itself, and says what it could not read.
        }

        var version = Version; // read after the mark is down: a later commit sets the timer again
        foreach (var page in pages)
        {
            page.Tell(version);
        }
    }
}

/// <summary>One page's ear on the record.</summary>
public sealed class LiveSubscription : IDisposable
{
    private readonly LiveRecord _record;
    private readonly Channel<long> _versions = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    internal LiveSubscription(LiveRecord record) => _record = record;

    /// <summary>Versions of the record, the one at the start first; ends when the subscription is disposed.</summary>
    public IAsyncEnumerable<long> Versions => _versions.Reader.ReadAllAsync();

    /// <inheritdoc/>
    public void Dispose()
    {
        _record.Leave(this);
        _versions.Writer.TryComplete();
    }

    internal void Tell(long version) => _versions.Writer.TryWrite(version);
}
