namespace TradeMonitor.Benchmarks.Scale;

/// <summary>What the measurements of <see cref="ScaleCommand"/> may come to: ratios to the reference of the same run, save where a unit is named.</summary>
/// <param name="MemoryMiB">Memory of a million developments with all points.</param>
/// <param name="BoardToSql">Statuses and sums of any day.</param>
/// <param name="BoardToStream">The sums of any day.</param>
/// <param name="ListToSql">List with counts.</param>
/// <param name="SearchToFts">Search with counts.</param>
/// <param name="EditMs">An edit and the board after it, milliseconds; null for no limit.</param>
/// <param name="EditToCommit">The same; null for no limit.</param>
internal sealed record ScaleLimits(double MemoryMiB, double BoardToSql, double BoardToStream, double ListToSql, double SearchToFts, double? EditMs, double? EditToCommit)
{
    /// <summary>The goals at 100,000 points and 2 million developments.</summary>
    public static ScaleLimits Goals { get; } = new(300, 0.01, 12, 0.5, 0.5, 1, null);
}
