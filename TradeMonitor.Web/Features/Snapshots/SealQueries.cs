using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Features.Snapshots.Marks;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Seals pictures with the key of this installation, and tells whether a seal is whole.</summary>
public sealed class SealQueries(SealKeys keys)
{
    /// <summary>Fills in the blank seal of a picture.</summary>
    public async Task<byte[]> SealAsync(byte[] picture, CancellationToken cancellation = default) => Seal.Set(picture, await keys.GetAsync(cancellation));

    /// <summary>Whether a file is as it was sealed here.</summary>
    public async Task<SealState> CheckAsync(byte[] file, CancellationToken cancellation = default) => Seal.Check(file, await keys.GetAsync(cancellation));
}
