using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>Writes columns to a stream, and at the end the length and checksum of it all.</summary>
internal sealed class ColumnWriter
{
    private readonly Stream _stream;
    private readonly XxHash128 _checksum = new();
    private readonly byte[] _block = new byte[ColumnFormat.BlockBytes];
    private int _used;
    private long _length;

    /// <summary>Begins a file.</summary>
    public ColumnWriter(Stream stream)
    {
        _stream = stream;
        Append(ColumnFormat.Magic);
        Append(ColumnFormat.Version);
    }

    /// <summary>A column of items without references, as they stand in memory.</summary>
    public void Write<T>(ReadOnlySpan<T> items) where T : unmanaged
    {
        Append(items.Length);
        // In parts, as the bytes of one span are counted in 32 bits.
        while (items.Length > 0)
        {
            var part = items[..Math.Min(items.Length, ColumnFormat.BlockBytes)];
            Append(MemoryMarshal.AsBytes(part));
            items = items[part.Length..];
        }
    }

    /// <summary>A column of texts.</summary>
    public void Write(IReadOnlyList<string> texts)
    {
        var ends = new int[texts.Count];
        using var all = new MemoryStream();
        for (var i = 0; i < ends.Length; i++)
        {
            all.Write(Encoding.UTF8.GetBytes(texts[i]));
            ends[i] = (int)all.Length;
        }

        Write<int>(ends);
        Write<byte>(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    /// <summary>Ends the file.</summary>
    public void Close()
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, _length + ColumnFormat.TrailerBytes);
        Append(length);
        Flush();
        _stream.Write(_checksum.GetCurrentHash());
    }

    private void Append(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Append(bytes);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(bytes.Length, _block.Length - _used)];
            part.CopyTo(_block.AsSpan(_used));
            _used += part.Length;
            bytes = bytes[part.Length..];
            if (_used == _block.Length)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        _checksum.Append(_block.AsSpan(0, _used));
        _stream.Write(_block, 0, _used);
        _used = 0;
    }
}
