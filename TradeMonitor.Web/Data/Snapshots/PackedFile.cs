using System.IO.Compression;

namespace TradeMonitor.Web.Data.Snapshots;

/// <summary>Files as the store holds them: compressed with Brotli (RFC 7932).</summary>
public static class PackedFile
{
    /// <summary>Compresses.</summary>
    public static byte[] Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(file);
        }

        return packed.ToArray();
    }

    /// <summary>Brings back what was compressed.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var file = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.CopyTo(file);
        return file.ToArray();
    }
}
