using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>What open circuits cost: memory, clicks, live changes, and what is left when they have gone; for each kind of page alone.</summary>
/// <param name="Count">How many at once.</param>
/// <param name="Clickers">The share of them that clicks in each second.</param>
/// <param name="Time">For how long.</param>
internal sealed record CircuitsCommand(int Count, double Clickers, TimeSpan Time)
{
    private const int WarmUp = 40, Edits = 5;

    /// <summary>Runs <c>circuits</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "pages", "count", "clickers", "seconds", "store");
        var command = new CircuitsCommand(options.Count("count", 200), options.Share("clickers", 0.05), TimeSpan.FromSeconds(options.Number("seconds", 60)));
        Console.WriteLine($"{command.Count} circuits on each kind of page, {command.Clickers:P0} of them clicking each second for {command.Time.TotalSeconds:0} s, {Environment.ProcessorCount} cores for server and clients together");
        PageCost empty;
        await using (var server = await LoadServer.StartAsync(LoadServerProcess.Empty, fewSpareBuffers: true))
        {
            await WarmUpAsync(server, [PageKind.Empty]);
            (empty, _) = await command.MeasureAsync(server, PageKind.Empty, await server.MeasureRestedAsync());
        }

        await using (var server = await LoadServer.StartAsync(LoadServerProcess.Product, options.Text("store"), fewSpareBuffers: true))
        {
            var kinds = await PageKind.ReadAsync(server.Target, options.Texts("pages", "overview,list,point"), CancellationToken.None);
            await WarmUpAsync(server, kinds);
            var before = await server.MeasureRestedAsync();
            foreach (var kind in kinds)
            {
                (var ours, before) = await command.MeasureAsync(server, kind, before);
                command.Report(kind, ours, empty, table);
            }
        }
    }

    private async Task<(PageCost Cost, (long Managed, long Resident) After)> MeasureAsync(LoadServer server, PageKind kind, (long Managed, long Resident) before)
    {
        var chance = new Random(6);
        await using var fleet = new CircuitFleet(server.Target);
        await fleet.OpenAsync(Count, [kind]);
        await fleet.SettleAsync();
        var received = fleet.Received / (double)fleet.Count;
        var open = await server.MeasureRestedAsync();
        await fleet.ClickAsync(Clickers * Count, TimeSpan.FromSeconds(2), chance); // after a full collection the server is slow for a moment
        var processor = await server.ProcessorTimeAsync();
        var clicks = await fleet.ClickAsync(Clickers * Count, Time, chance);
        var clicked = await server.ProcessorTimeAsync();
        await fleet.SettleAsync();
        var (told, missed) = (new Latencies(), 0);
        for (var i = 0; i < Edits && kind != PageKind.Empty; i++)
        {
            var (milliseconds, unheard) = await fleet.TellAsync(server.EditAsync);
            told.Add(milliseconds);
            missed += unheard;
            await fleet.SettleAsync();
        }

        var followed = await server.ProcessorTimeAsync();
        var dropped = fleet.Dropped;
        foreach (var reason in fleet.Reasons)
        {
            Console.WriteLine($"lost: {reason}");
        }

        await fleet.CloseAsync(Count);
        var after = await server.MeasureRestedAsync();
        return (new(
            (open.Managed - before.Managed) / 1024.0 / Count, (open.Resident - before.Resident) / 1024.0 / Count, received / 1000, dropped,
            clicks, (clicked - processor).TotalMilliseconds / clicks.Count, told, missed, (followed - clicked).TotalMilliseconds / Edits / Count, (after.Managed / (double)before.Managed) - 1), after);
    }

    // What all circuits share is made before the first measurement: caches, code, pools.
    private static async Task WarmUpAsync(LoadServer server, IReadOnlyList<PageKind> kinds)
    {
        await using var fleet = new CircuitFleet(server.Target);
        await fleet.OpenAsync(WarmUp * kinds.Count, kinds);
        await fleet.ClickAsync(2 * WarmUp, TimeSpan.FromSeconds(3), new Random(8));
        await fleet.SettleAsync();
        if (kinds is not [{ GoalKiB: null }])
        {
            await fleet.TellAsync(server.EditAsync);
            await fleet.SettleAsync();
        }
    }

    private void Report(PageKind kind, PageCost ours, PageCost empty, ResultTable table)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind.Name}, {Count} circuits");
        table.Add($"{name}: managed memory each", "KiB", ours.ManagedKiB, empty.ManagedKiB, $"≤ {kind.GoalKiB} KiB", ours.ManagedKiB <= kind.GoalKiB);
        table.Add($"{name}: all memory each", "KiB", ours.ResidentKiB, empty.ResidentKiB);
        table.Add($"{name}: first batches", "KB", ours.FirstKB, empty.FirstKB);
        table.Add($"{name}: click → acknowledged, p50 of {ours.Clicks.Count}", "ms", ours.Clicks.At(0.5), empty.Clicks.At(0.5));
        table.Add($"{name}: click → acknowledged, p95", "ms", ours.Clicks.At(0.95), empty.Clicks.At(0.95), "< 100 ms", ours.Clicks.At(0.95) < 100);
        table.Add($"{name}: click → acknowledged, p99", "ms", ours.Clicks.At(0.99), empty.Clicks.At(0.99));
        table.Add($"{name}: processor time a click", "ms", ours.ClickCost, empty.ClickCost);
        table.Add($"{name}: edit → all told, slowest of {Edits}", "ms", ours.Told.At(1), null, "< 1,000 ms", ours.Told.At(1) < 1000 && ours.Missed == 0);
        table.Add($"{name}: processor time an edit, each circuit", "ms", ours.TellingCost);
        table.Add($"{name}: dropped", "circuits", ours.Dropped, empty.Dropped, "0", ours.Dropped == 0);
        table.Add($"{name}: memory after against before", "%", 100 * ours.Growth, 100 * empty.Growth, "≤ +5%", ours.Growth <= 0.05);
    }

    private sealed record PageCost(double ManagedKiB, double ResidentKiB, double FirstKB, int Dropped, Latencies Clicks, double ClickCost, Latencies Told, int Missed, double TellingCost, double Growth);
}
