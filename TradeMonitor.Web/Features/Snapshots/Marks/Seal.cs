using System.Security.Cryptography;
using System.Text;

namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>What the seal in a file tells.</summary>
public enum SealState
{
    /// <summary>There is none, and no other mark of ours.</summary>
    None,

    /// <summary>Made here, and not a bit of it was changed since.</summary>
    Whole,

    /// <summary>It bears our marks, and something was changed.</summary>
    Altered,

    /// <summary>Not changed since it was sealed, but with another key: another installation made it, or somebody who would pass for one.</summary>
    Foreign,
}

/// <summary>
/// The seal of a picture: two checksums in the file itself. The second, HMAC-SHA-256 (RFC 2104), is over all other bytes and takes the key
/// of this installation, so that nobody else can seal; the first, SHA-256, is over those and the second, and can be checked by anybody.
/// </summary>
public static class Seal
{
    /// <summary>What stands before the checksums.</summary>
    public const string Word = "TradeMonitor-Seal";

    /// <summary>What stands before the data in a picture.</summary>
    public const string DataWord = "TradeMonitor-Data";

    private const int HashHex = 2 * SHA256.HashSizeInBytes, Hex = 2 * HashHex;

    /// <summary>A seal with nothing in it yet, to be written into a file that is then sealed.</summary>
    public static string Blank { get; } = new('0', Hex);

    /// <summary>Fills in the seal of a file that has a blank one.</summary>
    public static byte[] Set(byte[] file, ReadOnlySpan<byte> key)
    {
        var at = Find(file);
        var sealedFile = Blanked(file, at, Hex);
        Write(sealedFile, at + HashHex, HMACSHA256.HashData(key, sealedFile));
        Write(sealedFile, at, SHA256.HashData(sealedFile));
        if (IsChunk(file, at))
        {
            PngMarks.Crc(Chunk(sealedFile, at)).CopyTo(sealedFile.AsSpan(at + Hex));
        }

        return sealedFile;
    }

    /// <summary>Looks whether a file is as it was sealed. It is not decoded: what is in it does not matter, and cannot harm.</summary>
    public static SealState Check(byte[] file, ReadOnlySpan<byte> key)
    {
        var at = Find(file);
        if (at < 0)
        {
            return file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Word)) >= 0 || file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(DataWord)) >= 0 ? SealState.Altered : SealState.None;
        }

        var isIntact = Holds(file, at, SHA256.HashData(Blanked(file, at, HashHex)))
            && (!IsChunk(file, at) || file.AsSpan(at + Hex, 4).SequenceEqual(PngMarks.Crc(Chunk(file, at))));
        return !isIntact ? SealState.Altered : Holds(file, at + HashHex, HMACSHA256.HashData(key, Blanked(file, at, Hex))) ? SealState.Whole : SealState.Foreign;
    }

    // Where the checksums begin; below 0 if there is no room for them. The last seal counts: whatever stands before it is sealed by it.
    private static int Find(ReadOnlySpan<byte> file)
    {
        var at = file.LastIndexOf(Encoding.ASCII.GetBytes(Word)) + Word.Length + 1;
        return at <= Word.Length || at + Hex + 4 > file.Length ? -1 : at;
    }

    // The checksum of the PNG chunk that holds the seal is blank too, for it follows from the seal.
    private static byte[] Blanked(ReadOnlySpan<byte> file, int at, int length)
    {
        var blank = file.ToArray();
        blank.AsSpan(at, length).Fill((byte)'0');
        if (IsChunk(file, at))
        {
            blank.AsSpan(at + Hex, 4).Clear();
        }

        return blank;
    }

    private static void Write(byte[] file, int at, byte[] hash) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)).CopyTo(file.AsSpan(at));

    private static bool Holds(byte[] file, int at, byte[] hash) =>
        CryptographicOperations.FixedTimeEquals(file.AsSpan(at, HashHex), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)));

    private static ReadOnlySpan<byte> Chunk(byte[] file, int at) => file.AsSpan(at - Word.Length - 5, Word.Length + 5 + Hex);

    private static bool IsChunk(ReadOnlySpan<byte> file, int at) =>
        PngMarks.IsPng(file) && at >= Word.Length + 5 && file.Slice(at - Word.Length - 5, 4).SequenceEqual("tEXt"u8);
}
