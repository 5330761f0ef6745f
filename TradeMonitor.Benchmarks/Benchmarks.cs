using System.Globalization;
using BenchmarkDotNet.Running;
using TradeMonitor.Benchmarks.Load;
using TradeMonitor.Benchmarks.Records;

namespace TradeMonitor.Benchmarks;

/// <summary>The verbs; what is none of them goes to BenchmarkDotNet, whose benchmarks are of calls that can be repeated alike.</summary>
internal static class Benchmarks
{
    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["timeline"]:
                await TimelineBenchmark.RunAsync();
                break;
            case ["weight"]:
                await WeightBenchmark.RunAsync();
                break;
            case ["scoreboard", var points, var developments]:
                ScoreboardBenchmark.Run(Record(points, developments));
                break;
            case ["generate", var folder, var points, var developments]:
                Record(points, developments).Write(Directory.CreateDirectory(folder).FullName);
                break;
            default:
                if (!await LoadCommands.RunAsync(args))
                {
                    BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
                }

                break;
        }
    }

    private static GeneratedRecord Record(string points, string developments) =>
        new(int.Parse(points, CultureInfo.InvariantCulture), int.Parse(developments, CultureInfo.InvariantCulture), seed: 6);
}
