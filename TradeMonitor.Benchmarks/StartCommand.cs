using System.Diagnostics;
using TradeMonitor.Benchmarks.Load;

namespace TradeMonitor.Benchmarks;

/// <summary>A start of the product over a store that holds the record, until its first page has come, beside a start of the empty app.</summary>
internal static class StartCommand
{
    private const int Starts = 5;
    private const double Goal = 1.5;

    /// <summary>Runs <c>start</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        _ = new VerbOptions(args);
        using var store = await ImportedStore.CreateAsync();
        var (ours, empty) = (new Latencies(), new Latencies());
        for (var i = 0; i <= Starts; i++)
        {
            var (mine, other) = (await StartAsync(LoadServerProcess.Product, store.Path), await StartAsync(LoadServerProcess.Empty, null));
            if (i > 0) // the first start fills the system's caches
            {
                ours.Add(mine);
                empty.Add(other);
            }
        }

        table.Add($"start to first page, median of {Starts}", "ms", ours.At(0.5), empty.At(0.5), $"≤ {Goal}×", ours.At(0.5) / empty.At(0.5) <= Goal);
    }

    private static async Task<double> StartAsync(string app, string? store)
    {
        var since = Stopwatch.GetTimestamp();
        await using var server = await LoadServer.StartAsync(app, store);
        using var http = new HttpClient();
        await http.GetStringAsync(server.Target.Address);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
