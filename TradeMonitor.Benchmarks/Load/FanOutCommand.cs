using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>How soon all open pages have drawn an edit, and what telling them costs, and then what a click costs; for each kind of page alone.</summary>
internal static class FanOutCommand
{
    private const int WarmUps = 5, ClicksPerSecond = 30;
    private static readonly TimeSpan Clicking = TimeSpan.FromSeconds(10);

    /// <summary>Runs <c>fan-out</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "pages", "count", "edits", "store");
        var (count, edits) = (options.Count("count", 200), options.Count("edits", 20));
        await using var server = await LoadServer.StartAsync(LoadServerProcess.Product, options.Text("store"));
        foreach (var kind in await PageKind.ReadAsync(server.Target, options.Texts("pages", "overview,list,point"), CancellationToken.None))
        {
            await using var fleet = new CircuitFleet(server.Target);
            await fleet.OpenAsync(count, [kind]);
            await TellAsync(server, fleet, WarmUps);
            var (received, processor) = (fleet.Received, await server.ProcessorTimeAsync());
            var (told, missed) = await TellAsync(server, fleet, edits);
            var (cost, sent) = (await server.ProcessorTimeAsync() - processor, fleet.Received - received);
            var name = string.Create(CultureInfo.InvariantCulture, $"{kind.Name}, {count} circuits: edit");
            table.Add($"{name} → all told, p50 of {edits}", "ms", told.At(0.5));
            table.Add($"{name} → all told, p95", "ms", told.At(0.95), null, "< 1,000 ms", told.At(0.95) < 1000 && missed == 0);
            table.Add($"{name}: processor time for each circuit", "ms", cost.TotalMilliseconds / edits / count);
            table.Add($"{name}: sent to each circuit", "KB", sent / 1000.0 / edits / count);
            (received, var before) = (fleet.Received, await server.ProcessorTimeAsync());
            var clicks = await fleet.ClickAsync(ClicksPerSecond, Clicking, new Random(9));
            await fleet.SettleAsync();
            table.Add($"{kind.Name}, {ClicksPerSecond} clicks a second: click → acknowledged, p95", "ms", clicks.At(0.95), null, "< 100 ms", clicks.At(0.95) < 100);
            table.Add($"{kind.Name}: processor time a click", "ms", (await server.ProcessorTimeAsync() - before).TotalMilliseconds / clicks.Count);
            table.Add($"{kind.Name}: sent for a click", "KB", (fleet.Received - received) / 1000.0 / clicks.Count);
        }
    }

    private static async Task<(Latencies Told, int Missed)> TellAsync(LoadServer server, CircuitFleet fleet, int edits)
    {
        var (told, missed) = (new Latencies(), 0);
        for (var i = 0; i < edits; i++)
        {
            await fleet.SettleAsync();
            var (milliseconds, unheard) = await fleet.TellAsync(server.EditAsync);
            told.Add(milliseconds);
            missed += unheard;
        }

        await fleet.SettleAsync();
        return (told, missed);
    }
}
