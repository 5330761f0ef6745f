using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>Reads the columns of a file in the order in which they were written, once it is known that not a bit of them has changed.</summary>
internal sealed class ColumnReader : IDisposable
{
    private readonly FileStream _stream;
    private readonly long _end;
    private long _at = ColumnFormat.HeaderBytes;

    private ColumnReader(FileStream stream) => (_stream, _end) = (stream, stream.Length - ColumnFormat.TrailerBytes);

    /// <summary>Opens a file and holds it to its length and checksum; nothing else is read of it before that.</summary>
    /// <exception cref="ColumnFileException">It is no column file, or of another version, or damaged.</exception>
    public static ColumnReader Open(string path)
    {
        var stream = new FileStream(path, new FileStreamOptions { BufferSize = ColumnFormat.BlockBytes, Options = FileOptions.SequentialScan });
        ColumnReader? whole = null;
        try
        {
            Verify(stream);
            stream.Position = ColumnFormat.HeaderBytes;
            return whole = new(stream);
        }
        finally
        {
            if (whole is null)
            {
                stream.Dispose();
            }
        }
    }

    /// <summary>The next column.</summary>
    public T[] Read<T>() where T : unmanaged
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        Take(number);
        var count = BinaryPrimitives.ReadInt32LittleEndian(number);
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > _end - _at)
        {
            throw new ColumnFileException("a column is longer than the file");
        }

        var items = GC.AllocateUninitializedArray<T>(count);
        for (var rest = items.AsSpan(); rest.Length > 0;)
        {
            var part = rest[..Math.Min(rest.Length, ColumnFormat.BlockBytes)];
            Take(MemoryMarshal.AsBytes(part));
            rest = rest[part.Length..];
        }

        return items;
    }

    /// <summary>The next column, of texts.</summary>
    public string[] ReadTexts()
    {
        var (ends, all) = (Read<int>(), Read<byte>());
        var texts = new string[ends.Length];
        for (var (i, start) = (0, 0); i < texts.Length; start = ends[i++])
        {
            texts[i] = Encoding.UTF8.GetString(all.AsSpan(start..ends[i]));
        }

        return texts;
    }

    /// <summary>Makes sure that nothing is left.</summary>
    public void Close()
    {
        if (_at != _end)
        {
            throw new ColumnFileException("it holds more than it should");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Take(Span<byte> bytes)
    {
        _at += bytes.Length;
        if (_at > _end)
        {
            throw new ColumnFileException("it ends within a column");
        }

        _stream.ReadExactly(bytes);
    }

    private static void Verify(FileStream stream)
    {
        if (stream.Length < ColumnFormat.HeaderBytes + ColumnFormat.TrailerBytes)
        {
            throw new ColumnFileException("it is too short");
        }

        var block = new byte[ColumnFormat.BlockBytes];
        var header = block.AsSpan(0, ColumnFormat.HeaderBytes);
        stream.ReadExactly(header);
        if (!header.StartsWith(ColumnFormat.Magic))
        {
            throw new ColumnFileException("it is no column file");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(header[ColumnFormat.Magic.Length..]) is var version && version != ColumnFormat.Version)
        {
            throw new ColumnFileException($"it is of format {version}, not {ColumnFormat.Version}");
        }

        stream.Position = stream.Length - ColumnFormat.TrailerBytes;
        var trailer = new byte[ColumnFormat.TrailerBytes];
        stream.ReadExactly(trailer);
        if (BinaryPrimitives.ReadInt64LittleEndian(trailer) != stream.Length)
        {
            throw new ColumnFileException("it is not as long as it says");
        }

        var checksum = new XxHash128();
        stream.Position = 0;
        for (var left = stream.Length - ColumnFormat.ChecksumBytes; left > 0;)
        {
            var part = block.AsSpan(0, (int)Math.Min(left, block.Length));
            stream.ReadExactly(part);
            checksum.Append(part);
            left -= part.Length;
        }

        if (!checksum.GetCurrentHash().AsSpan().SequenceEqual(trailer.AsSpan(sizeof(long))))
        {
            throw new ColumnFileException("it differs from its checksum");
        }
    }
}
