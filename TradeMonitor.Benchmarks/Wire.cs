using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace TradeMonitor.Benchmarks;

/// <summary>What a browser says of the requests of one page: the bytes of each on the wire, headers included, and what was asked for when.</summary>
internal sealed class Wire
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly List<Request> _requests = []; // in the order in which they were asked for
    private long _last = Stopwatch.GetTimestamp();

    private Wire()
    {
    }

    /// <summary>Listens from now on.</summary>
    public static async Task<Wire> TapAsync(ICDPSession session)
    {
        var wire = new Wire();
        wire.On(session, "requestWillBeSent", (id, e) => wire._requests.Add(new(id, e.GetProperty("request").GetProperty("url").GetString()!)));
        wire.On(session, "responseReceived", (id, e) => wire.Find(id)?.Type = e.GetProperty("type").GetString()!.ToLowerInvariant());
        wire.On(session, "loadingFinished", (id, e) => wire.Find(id)?.Bytes = (long)e.GetProperty("encodedDataLength").GetDouble());
        await session.SendAsync("Network.enable");
        return wire;
    }

    /// <summary>Waits until nothing has come for a while.</summary>
    public async Task RestAsync()
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) < Quiet;)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException("The page did not come to rest.");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Bytes by the browser's type of resource, of what was asked for before the first address with this in it; and the bytes of that address.</summary>
    public (IReadOnlyDictionary<string, long> Before, long Of) Until(string part)
    {
        lock (_lock)
        {
            var before = _requests.TakeWhile(r => !r.Address.Contains(part, StringComparison.Ordinal)).ToList();
            return (before.GroupBy(r => r.Type).ToDictionary(g => g.Key, g => g.Sum(r => r.Bytes)), _requests.Skip(before.Count).FirstOrDefault()?.Bytes ?? 0);
        }
    }

    private Request? Find(string id) => _requests.FindLast(r => r.Id == id);

    private void On(ICDPSession session, string name, Action<string, JsonElement> take) => session.Event("Network." + name).OnEvent += (_, e) =>
    {
        lock (_lock)
        {
            Volatile.Write(ref _last, Stopwatch.GetTimestamp());
            take(e!.Value.GetProperty("requestId").GetString()!, e.Value);
        }
    };

    private sealed class Request(string id, string address)
    {
        public string Id { get; } = id;

        public string Address { get; } = address;

        public string Type { get; set; } = "other";

        public long Bytes { get; set; }
    }
}
