using BenchmarkDotNet.Running;
using TradeMonitor.Benchmarks.Load;
using TradeMonitor.Benchmarks.Scale;

namespace TradeMonitor.Benchmarks;

/// <summary>Everything that has a goal, in one run, on a machine that does nothing else: a good hour, of which the soak takes half.</summary>
internal static class AllCommand
{
    /// <summary>Runs <c>all</c>; what it is given goes to each part that knows it.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "points", "developments", "store", "count", "minutes");
        string[] store = options.Text("store") is { } path ? ["--store", path] : [];
        new ScaleCommand(options.Count("points", 100_000), options.Count("developments", 2_000_000)).Run(table, ScaleLimits.Goals);
        await StartCommand.RunAsync([], table);
        await HttpCommand.RunAsync(store, table);
        await WeightBenchmark.RunAsync([], table);
        await LighthouseCommand.RunAsync([], table);
        await CircuitsCommand.RunAsync([], table);
        await SoakCommand.RunAsync(["--count", options.Text("count") ?? "2000", "--minutes", options.Text("minutes") ?? "10"], table);
        BenchmarkRunner.Run<PictureBenchmarks>();
    }
}
