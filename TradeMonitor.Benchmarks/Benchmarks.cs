using System.Globalization;
using BenchmarkDotNet.Running;

namespace TradeMonitor.Benchmarks;

internal static class Benchmarks
{
    private static async Task Main(string[] args)
    {
        // Times a browser's single inputs, which a benchmark of repeated calls cannot.
        if (args is ["timeline", ..])
        {
            await TimelineBenchmark.RunAsync();
            return;
        }

        if (args is ["scoreboard", ..])
        {
            ScoreboardBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2_000_000);
            return;
        }

        // Counts what goes over the wire, and looks at a clock in the browser.
        if (args is ["weight", ..])
        {
            await WeightBenchmark.RunAsync();
            return;
        }

        if (await Load.LoadCommands.RunAsync(args))
        {
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
    }
}
