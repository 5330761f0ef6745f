using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>What a PNG carries besides its pixels, in text chunks (PNG, third edition, §11.3.3): title and source for any viewer, the data, the seal.</summary>
public static class PngMarks
{
    private const int AfterHeader = 8 + 25; // signature and IHDR

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether it begins as a PNG does.</summary>
    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Writes the marks, with a blank seal.</summary>
    /// <param name="png">The picture.</param>
    /// <param name="texts">For any viewer, by their usual names: Title, Source.</param>
    /// <param name="data">The chart as JSON.</param>
    public static byte[] Add(byte[] png, IEnumerable<(string Name, string Text)> texts, string data)
    {
        using var marked = new MemoryStream(png.Length + data.Length);
        marked.Write(png, 0, AfterHeader);
        foreach (var (name, text) in texts)
        {
            Write(marked, "iTXt"u8, [.. Encoding.ASCII.GetBytes(name), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)]);
        }

        Write(marked, "iTXt"u8, [.. Encoding.ASCII.GetBytes(Seal.DataWord), 0, 1, 0, 0, 0, .. ZippedText.Zip(data)]);
        Write(marked, "tEXt"u8, [.. Encoding.ASCII.GetBytes(Seal.Word), 0, .. Encoding.ASCII.GetBytes(Seal.Blank)]);
        marked.Write(png, AfterHeader, png.Length - AfterHeader);
        return marked.ToArray();
    }

    /// <summary>The data of a picture whose seal is whole.</summary>
    public static string ReadData(byte[] png)
    {
        for (var at = Signature.Length; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png.AsSpan(at + 8, length);
            if (png.AsSpan(at + 4, 4).SequenceEqual("iTXt"u8) && body.StartsWith(Encoding.ASCII.GetBytes(Seal.DataWord)))
            {
                return ZippedText.Unzip(body[(Seal.DataWord.Length + 5)..]);
            }

            at += 12 + length;
        }

        throw new InvalidDataException("The picture has no data in it.");
    }

    /// <summary>The checksum of a chunk.</summary>
    /// <param name="typeAndBody">Its type and what is in it.</param>
    internal static byte[] Crc(ReadOnlySpan<byte> typeAndBody)
    {
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.HashToUInt32(typeAndBody));
        return crc;
    }

    private static void Write(MemoryStream stream, ReadOnlySpan<byte> type, byte[] body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        byte[] chunk = [.. type, .. body];
        stream.Write(length);
        stream.Write(chunk);
        stream.Write(Crc(chunk));
    }
}
