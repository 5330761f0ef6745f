using System.Text;
using System.Text.Unicode;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Whether a file is text as a record's must be: UTF-8, with or without a byte order mark.</summary>
internal static class RecordText
{
    private const int Block = 1 << 16;

    /// <summary>What is wrong with the text, in words; null if nothing is. Leaves the stream at the first letter.</summary>
    public static string? FaultOf(Stream stream)
    {
        var buffer = new byte[Block];
        var (line, kept, first) = (1, 0, true);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            var text = buffer.AsSpan(0, kept + read);
            if (first && LooksWider(text))
            {
                return "is not UTF-8 (it looks like UTF-16 or UTF-32); save it as UTF-8";
            }

            // A letter may be cut at the end of a block; at the end of the file it is not whole either.
            var whole = read == 0 ? text.Length : WholeLetters(text);
            if (!Utf8.IsValid(text[..whole]))
            {
                return $"is not UTF-8 (first wrong byte in line {line + LinesBeforeFirstBadByte(text)}); save it as UTF-8";
            }

            if (read == 0)
            {
                SkipMark(stream);
                return null;
            }

            line += text[..whole].Count((byte)'\n');
            text[whole..].CopyTo(buffer);
            (kept, first) = (text.Length - whole, false);
        }
    }

    private static bool LooksWider(ReadOnlySpan<byte> text) =>
        text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text[..Math.Min(4, text.Length)].Contains((byte)0);

    private static int WholeLetters(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? text.Length - back : text.Length;
            }

            if (lead < 0x80)
            {
                break;
            }
        }

        return text.Length;
    }

    private static int LinesBeforeFirstBadByte(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return text[..at].Count((byte)'\n');
    }

    private static void SkipMark(Stream stream)
    {
        stream.Position = 0;
        Span<byte> mark = stackalloc byte[3];
        if (stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false) < 3 || !mark.SequenceEqual(Encoding.UTF8.Preamble))
        {
            stream.Position = 0;
        }
    }
}
