using System.Globalization;
using BenchmarkDotNet.Running;
using TradeMonitor.Benchmarks.Load;
using TradeMonitor.Benchmarks.Records;
using TradeMonitor.Benchmarks.Scale;

namespace TradeMonitor.Benchmarks;

/// <summary>The verbs; what is none of them goes to BenchmarkDotNet, whose benchmarks are of calls that can be repeated alike.</summary>
internal static class Benchmarks
{
    private static readonly (string Name, Func<IReadOnlyList<string>, ResultTable, Task> Run)[] Verbs =
    [
        ("all", AllCommand.RunAsync), ("quick", QuickCommand.RunAsync), ("scale", ScaleAsync), ("start", StartCommand.RunAsync), ("weight", WeightBenchmark.RunAsync),
        ("lighthouse", LighthouseCommand.RunAsync), ("http", HttpCommand.RunAsync), ("fan-out", FanOutCommand.RunAsync), ("import", ImportCommand.RunAsync), ("circuits", CircuitsCommand.RunAsync), ("soak", SoakCommand.RunAsync),
    ];

    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case [LoadServerProcess.Verb, .. var rest]:
                await LoadServerProcess.RunAsync(rest);
                break;
            case ["timeline"]:
                await TimelineBenchmark.RunAsync();
                break;
            case ["generate", var folder, var points, var developments]:
                new GeneratedRecord(Number(points), Number(developments), seed: 6).Write(Directory.CreateDirectory(folder).FullName);
                break;
            case [var name, .. var rest] when Array.Find(Verbs, v => v.Name == name).Run is { } run:
                var table = new ResultTable();
                await run(rest, table);
                table.Print();
                Environment.ExitCode = table.IsMet ? 0 : 1;
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
                break;
        }
    }

    private static Task ScaleAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "points", "developments");
        new ScaleCommand(options.Count("points", 100_000), options.Count("developments", 2_000_000)).Run(table, ScaleLimits.Goals);
        return Task.CompletedTask;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
