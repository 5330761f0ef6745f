using System.Diagnostics;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>Many open pages at once, each with a circuit of its own.</summary>
internal sealed class CircuitFleet : IAsyncDisposable
{
    private const int OpenedAtOnce = 8;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10), Patience = TimeSpan.FromSeconds(30);
    private readonly LoadTarget _target;
    private readonly List<(CircuitClient Client, PageKind Kind)> _open = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _pinging;
    private int _turn, _dropped;

    /// <param name="target">Where the pages are.</param>
    public CircuitFleet(LoadTarget target)
    {
        _target = target;
        _pinging = PingAsync();
    }

    /// <summary>How many are open, or were before they were lost.</summary>
    public int Count => Snapshot().Length;

    /// <summary>How many were lost, and could not be opened.</summary>
    public int Dropped => _dropped + Snapshot().Count(c => c.Client.Lost is not null);

    /// <summary>Why, once for each reason.</summary>
    public IEnumerable<string> Reasons => Snapshot().Select(c => c.Client.Lost).OfType<string>().Distinct();

    /// <summary>Bytes that the server has sent to those that are open, before compression.</summary>
    public long Received => Snapshot().Sum(c => c.Client.Received);

    /// <summary>Opens pages of these kinds in turn.</summary>
    public Task OpenAsync(int count, IReadOnlyList<PageKind> kinds) => Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (_, stop) =>
    {
        var turn = Interlocked.Increment(ref _turn) - 1;
        var kind = kinds[turn % kinds.Count];
        try
        {
            var client = await CircuitClient.OpenAsync(_target, kind.Paths[turn / kinds.Count % kind.Paths.Count], stop);
            lock (_open)
            {
                _open.Add((client, kind));
            }
        }
        catch (Exception e) when (e is IOException or TimeoutException or HttpRequestException or System.Net.WebSockets.WebSocketException)
        {
            Interlocked.Increment(ref _dropped);
            Console.WriteLine($"A circuit could not be opened: {e.Message}");
        }
    });

    /// <summary>Closes the oldest of them.</summary>
    public async Task CloseAsync(int count)
    {
        (CircuitClient Client, PageKind Kind)[] closed;
        lock (_open)
        {
            closed = [.. _open.Take(count)];
            _open.RemoveRange(0, closed.Length);
        }

        Interlocked.Add(ref _dropped, closed.Count(c => c.Client.Lost is not null));
        await Parallel.ForEachAsync(closed, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (c, _) => await c.Client.DisposeAsync());
    }

    /// <summary>Waits until the server has drawn nothing for a second.</summary>
    public async Task SettleAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience && Stopwatch.GetElapsedTime(Math.Max(since, Snapshot().Select(c => c.Client.DrawnAt).DefaultIfEmpty().Max())) < TimeSpan.FromSeconds(1))
        {
            await Task.Delay(100);
        }
    }

    /// <summary>
    /// Clicks evenly for some time, whether or not earlier clicks are answered. A click is timed from the moment at which it was due, so a
    /// client that lags behind makes the figures worse and not better.
    /// </summary>
    /// <param name="perSecond">Clicks a second.</param>
    /// <param name="time">For how long.</param>
    /// <param name="chance">Which circuits, and what on them.</param>
    public async Task<Latencies> ClickAsync(double perSecond, TimeSpan time, Random chance)
    {
        var (times, clicks, begin) = (new Latencies(), new List<Task>(), Stopwatch.GetTimestamp());
        using var timer = new PeriodicTimer(Tick);
        while (Stopwatch.GetElapsedTime(begin) < time && await timer.WaitForNextTickAsync())
        {
            var open = Snapshot();
            while (open.Length > 0 && clicks.Count < perSecond * Stopwatch.GetElapsedTime(begin).TotalSeconds)
            {
                var due = begin + (long)(clicks.Count / perSecond * Stopwatch.Frequency);
                var (client, kind) = open[chance.Next(open.Length)];
                clicks.Add(ClickAsync(client, kind.Links, due, new Random(chance.Next()), times));
            }
        }

        await Task.WhenAll(clicks);
        return times;
    }

    /// <summary>Has something done that all pages follow, and tells how long until the last one had drawn it, in milliseconds.</summary>
    /// <param name="edit">Does it, and returns when it began, in ticks of <see cref="Stopwatch"/>.</param>
    /// <returns>The time, and how many open pages had not drawn it after 30 s; those that are closed meanwhile are not waited for.</returns>
    public async Task<(double Milliseconds, int Missed)> TellAsync(Func<Task<long>> edit)
    {
        var all = Snapshot();
        foreach (var (client, _) in all)
        {
            client.Watch();
        }

        var began = await edit();
        while (Stopwatch.GetElapsedTime(began) < Patience && all.Any(Misses))
        {
            await Task.Delay(5);
        }

        return (Stopwatch.GetElapsedTime(began, all.Max(c => c.Client.ToldAt)).TotalMilliseconds, all.Count(Misses));

        static bool Misses((CircuitClient Client, PageKind Kind) page) => page.Client is { ToldAt: 0, IsOpen: true };
    }

    /// <summary>Closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(int.MaxValue);
        await _end.CancelAsync();
        await _pinging;
        _end.Dispose();
    }

    private static async Task ClickAsync(CircuitClient client, string? links, long due, Random chance, Latencies times)
    {
        try
        {
            if (await client.ClickAsync(chance, links).WaitAsync(Patience) is { } answered)
            {
                times.Add(Stopwatch.GetElapsedTime(due, answered).TotalMilliseconds);
            }
        }
        catch (TimeoutException)
        {
            times.Add(Patience.TotalMilliseconds);
        }
    }

    private (CircuitClient Client, PageKind Kind)[] Snapshot()
    {
        lock (_open)
        {
            return [.. _open];
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                foreach (var (client, _) in Snapshot())
                {
                    client.Ping();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The fleet is closed.
        }
    }
}
