namespace TradeMonitor.Web.Data.Snapshots;

/// <summary>A file of a snapshot, byte for byte as it was made.</summary>
public sealed record SnapshotFile
{
    public required string Snapshot { get; init; }
    /// <summary><c>svg</c>, <c>png</c>, <c>pdf</c>, <c>csv</c>, <c>json</c>; <c>card</c> is the picture that other sites show of a link.</summary>
    public required string Format { get; init; }
    /// <summary>With its ending.</summary>
    public required string Name { get; init; }
    /// <summary>What is in it, compressed with Brotli.</summary>
    public required byte[] Packed { get; init; }
    /// <summary>Of what is in it, before it was compressed.</summary>
    public required byte[] Sha256 { get; init; }
}
