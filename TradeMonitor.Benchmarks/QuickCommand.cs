using TradeMonitor.Benchmarks.Load;
using TradeMonitor.Benchmarks.Scale;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// What runs with the tests: no browser, less than two minutes, ratios within one run. The limits are half as much again as measured, so that
/// a slow machine passes and a step back does not.
/// </summary>
internal static class QuickCommand
{
    private const int Points = 4_000, Developments = 80_000;

    // Client and server share the processors: the list came to 0.31–0.36 of plaintext where that was answered 46,000 times a second, to 0.70 where 27,000.
    private const double HttpShare = 0.2;

    /// <summary>Measured and looked at again whenever something gets faster.</summary>
    private static readonly ScaleLimits Limits = new(MemoryMiB: 340, BoardToSql: 0.2, BoardToStream: 40, ListToSql: 0.5, SearchToFts: 0.6, EditMs: null, EditToCommit: 4.5);

    /// <summary>Runs <c>quick</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        _ = new VerbOptions(args);
        new ScaleCommand(Points, Developments).Run(table, Limits);
        await HttpCommand.RunAsync(["--seconds", "6"], table, HttpShare);
    }
}
