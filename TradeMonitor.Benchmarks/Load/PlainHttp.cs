using System.Net.Sockets;
using System.Text;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// One client of an HTTP load: a connection that is kept, one request at a time, and an answer that is read to its end but not looked at. It costs
/// little beside the server, which shares the machine with it; a richer client would make every server look alike.
/// </summary>
/// <param name="address">The server.</param>
internal sealed class PlainHttp(Uri address) : IDisposable
{
    private readonly TcpClient _tcp = new(address.Host, address.Port) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>The bytes of a request.</summary>
    public static byte[] Get(Uri address, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: */*\r\n\r\n");

    /// <summary>Sends a request and reads the answer.</summary>
    /// <returns>Bytes of the answer, its head among them.</returns>
    /// <exception cref="IOException">The connection ended, or the answer is not 200.</exception>
    public async Task<int> AskAsync(byte[] request)
    {
        var socket = _tcp.Client;
        await socket.SendAsync(request, SocketFlags.None);
        var (read, whole) = (0, -1);
        while (whole < 0 || read < whole)
        {
            if (read == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            }

            var some = await socket.ReceiveAsync(_buffer.AsMemory(read), SocketFlags.None);
            if (some == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += some;
            whole = whole < 0 ? Length(_buffer.AsSpan(0, read)) : whole;
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _tcp.Dispose();

    // -1 as long as it cannot be told. JSON has no line breaks of this kind within, so the last chunk cannot be mistaken.
    private static int Length(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        if (!answer.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new IOException($"The server answered: {Encoding.ASCII.GetString(answer[..answer.IndexOf("\r\n"u8)])}");
        }

        var length = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (length >= 0)
        {
            var digits = answer[(length + 18)..];
            return head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], null);
        }

        return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : -1;
    }
}
