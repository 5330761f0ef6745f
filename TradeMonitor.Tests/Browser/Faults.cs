using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser;

/// <summary>What went wrong while a visitor was here.</summary>
public sealed class Faults
{
    private readonly List<string> _all = [];
    private readonly List<string> _expected = [];
    private readonly Lock _lock = new();
    private bool _closed;

    /// <summary>Faults that the test did not announce, each once.</summary>
    public IReadOnlyList<string> Unexpected
    {
        get
        {
            lock (_lock)
            {
                return [.. _all.Where(fault => !_expected.Exists(e => fault.Contains(e, StringComparison.Ordinal))).Distinct()];
            }
        }
    }

    /// <summary>Says that a fault with this text in it belongs to the test.</summary>
    public void Expect(string part) => _expected.Add(part);

    /// <summary>Records what happens on a page; the origin is the only host that it may ask.</summary>
    public void Watch(IPage page, Uri origin)
    {
        page.Console += (_, m) => Add(m.Type is "error" or "warning", $"console {m.Type}: {m.Text}");
        page.PageError += (_, error) => Add(true, $"script error: {error}");
        // A request that the browser drops because the visitor goes on to another page has not failed.
        page.RequestFailed += (_, r) => Add(r.Failure != "net::ERR_ABORTED", $"failed request: {r.Url} {r.Failure}");
        page.Response += (_, r) => Add(r.Status >= 400, $"response {r.Status}: {r.Url}");
        page.Request += (_, r) => Add(IsForeign(r.Url, origin), $"foreign request: {r.Url}");
        page.WebSocket += (_, socket) => Add(IsForeign(socket.Url, origin), $"foreign socket: {socket.Url}");
    }

    /// <summary>Stops recording: what breaks when the window closes says nothing of the product.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
        }
    }

    private static bool IsForeign(string url, Uri origin) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != origin.Authority;

    private void Add(bool isFault, string text)
    {
        lock (_lock)
        {
            if (isFault && !_closed)
            {
                _all.Add(text);
            }
        }
    }
}
