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

        // Counts what goes over the wire, and looks at a clock in the browser.
        if (args is ["weight", ..])
        {
            await WeightBenchmark.RunAsync();
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
    }
}
