using System.Net.WebSockets;
using System.Text.Json;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>The connection of one circuit, compressed as a browser's is.</summary>
internal sealed class HubSocket : IDisposable
{
    private const byte EndOfHandshake = 0x1e;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private byte[] _buffer = new byte[8 * 1024];
    private int _from, _to;

    private HubSocket()
    {
    }

    /// <summary>Bytes of all messages so far, before compression.</summary>
    public long Received { get; private set; }

    /// <summary>Negotiates as the browser does, and shakes hands.</summary>
    public static async Task<HubSocket> ConnectAsync(LoadTarget target, CancellationToken stop)
    {
        using var answer = await target.Http.PostAsync(new Uri(target.Address, "_blazor/negotiate?negotiateVersion=1"), null, stop);
        answer.EnsureSuccessStatusCode();
        using var negotiated = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(stop));
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        var hub = new HubSocket();
        try
        {
            hub._socket.Options.SetRequestHeader("Origin", target.Address.GetLeftPart(UriPartial.Authority));
            hub._socket.Options.DangerousDeflateOptions = new();
            hub._socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan; // the hub has its own signs of life
            var address = new UriBuilder(new Uri(target.Address, "_blazor")) { Scheme = Uri.UriSchemeWs, Query = $"id={Uri.EscapeDataString(token)}" }.Uri;
            await hub._socket.ConnectAsync(address, target.Sockets, stop);
            await hub._socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, stop);
            while (hub.Arrived.Span.IndexOf(EndOfHandshake) < 0)
            {
                if (!await hub.FillAsync(stop))
                {
                    throw new IOException("The hub closed the connection before the handshake.");
                }
            }

            hub._from += hub.Arrived.Span.IndexOf(EndOfHandshake) + 1;
            return hub;
        }
        catch
        {
            hub.Dispose();
            throw;
        }
    }

    /// <summary>Sends a frame; frames of several callers go one after the other. Does nothing if the connection is gone: whoever listens is told.</summary>
    public async Task SendAsync(byte[] frame)
    {
        try
        {
            await _sending.WaitAsync(_end.Token);
            try
            {
                await _socket.SendAsync(frame, WebSocketMessageType.Binary, true, _end.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // Told by ListenAsync.
        }
    }

    /// <summary>Hands on each message until the connection ends, and then tells why. Bytes in a message hold until it has been heard.</summary>
    public async Task ListenAsync(Func<HubMessage, Task> hear, Action<string> lose)
    {
        try
        {
            do
            {
                for (var arrived = Arrived; HubFrames.TryTake(ref arrived, out var message); arrived = Arrived)
                {
                    _from = _to - arrived.Length;
                    await hear(HubMessage.Read(message));
                }
            }
            while (await FillAsync(_end.Token));

            lose("The server closed the connection.");
        }
        catch (Exception e) when (IsGone(e) || e is InvalidDataException)
        {
            lose(e.Message);
        }
    }

    /// <summary>Closes the connection, and ends the listening.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception e) when (IsGone(e))
        {
            // It was closed already.
        }

        await _end.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private static bool IsGone(Exception e) => e is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException;

    private ReadOnlyMemory<byte> Arrived => _buffer.AsMemory(_from.._to);

    private async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (_from > 0)
        {
            Arrived.CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_to), stop);
        _to += read.Count;
        Received += read.Count;
        return read.MessageType != WebSocketMessageType.Close;
    }
}
