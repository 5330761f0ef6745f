using System.Net;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>A server under load, and the one way to it that all clients share; no cookies, as a reader without an account has none that matter.</summary>
internal sealed class LoadTarget : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { UseCookies = false, AutomaticDecompression = DecompressionMethods.Brotli | DecompressionMethods.GZip };

    /// <param name="address">Where it listens.</param>
    public LoadTarget(Uri address)
    {
        Address = address;
        Sockets = new(_handler, disposeHandler: false);
        Http = new(_handler, disposeHandler: false) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Where it listens, ending in a slash.</summary>
    public Uri Address { get; }

    /// <summary>For requests.</summary>
    public HttpClient Http { get; }

    /// <summary>For WebSockets.</summary>
    public HttpMessageInvoker Sockets { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        Sockets.Dispose();
        _handler.Dispose();
    }
}
