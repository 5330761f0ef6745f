namespace TradeMonitor.Web.Data.Snapshots;

/// <summary>What the seals of pictures are made with. Whoever has it can forge them, so it stays in the store.</summary>
public sealed record SealKey
{
    public required int Id { get; init; }
    /// <summary>256 random bits.</summary>
    public required byte[] Key { get; init; }
    public required DateTimeOffset Since { get; init; }
}
