using System.IO.Compression;
using System.Text;

namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>Text as PNG and PDF hold it: deflated (RFC 1950).</summary>
internal static class ZippedText
{
    public static byte[] Zip(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Optimal))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }

    /// <summary>Only for what a whole seal vouches for: a foreign text could unfold without end.</summary>
    public static string Unzip(ReadOnlySpan<byte> zipped)
    {
        using var zip = new ZLibStream(new MemoryStream(zipped.ToArray()), CompressionMode.Decompress);
        using var text = new StreamReader(zip, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
