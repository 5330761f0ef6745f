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

        if (await Load.LoadCommands.RunAsync(args))
        {
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
    }
}
