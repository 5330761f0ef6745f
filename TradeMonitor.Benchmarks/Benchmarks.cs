using BenchmarkDotNet.Running;

namespace TradeMonitor.Benchmarks;

internal static class Benchmarks
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
}
