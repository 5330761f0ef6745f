namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>
/// The frame of a column file: these marks, then columns one after the other (how many items, then the items as they stand in memory),
/// then the length of the whole file and a checksum over all before it.
/// </summary>
internal static class ColumnFormat
{
    /// <summary>Of the frame; a change of what stands in it is a change of the build, which <see cref="ColumnOrigin"/> tells apart.</summary>
    public const int Version = 1;

    /// <summary>Bytes of <see cref="Magic"/> and version.</summary>
    public const int HeaderBytes = 12;

    /// <summary>Bytes of the checksum (XxHash128).</summary>
    public const int ChecksumBytes = 16;

    /// <summary>Bytes of length and checksum.</summary>
    public const int TrailerBytes = sizeof(long) + ChecksumBytes;

    /// <summary>Bytes that are read or written at once.</summary>
    public const int BlockBytes = 1 << 20;

    /// <summary>The first bytes of every column file.</summary>
    public static ReadOnlySpan<byte> Magic => "TMcolumn"u8;
}
