using System.Diagnostics;
using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>Circuits on all kinds of page for a long time: clicks, edits, and readers who come and go.</summary>
internal static class SoakCommand
{
    // A minute of clicks and edits: what is run often is compiled once more, which takes both processors.
    private const int WarmUps = 12;

    private const double Growth = 1.05;

    // What has been computed for readers is kept for ten minutes after the last one has asked for it.
    private static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(11);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>Runs <c>soak</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "pages", "count", "minutes", "clickers", "churn", "edit-every", "store");
        var (count, minutes) = (options.Count("count", 2000), options.Number("minutes", 10));
        var (clickers, churn, pause) = (options.Share("clickers", 0.05), options.Share("churn", 0.001), TimeSpan.FromSeconds(options.Number("edit-every", 10)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} circuits for {minutes} min; each second {clickers * count:0.#} clicks and {churn * count:0.#} readers who leave and are followed by others; an edit every {pause.TotalSeconds} s"));
        await using var server = await LoadServer.StartAsync(LoadServerProcess.Product, options.Text("store"), fewSpareBuffers: true);
        var kinds = await PageKind.ReadAsync(server.Target, options.Texts("pages", "overview,list,point"), CancellationToken.None);
        await WarmUpAsync(server, kinds);
        var before = await server.MeasureRestedAsync();
        await using var fleet = new CircuitFleet(server.Target);
        await fleet.OpenAsync(count, kinds);
        await fleet.SettleAsync();
        var fresh = await server.MeasureRestedAsync();
        // What has been drawn twice keeps the drawing before as well: a page that has followed a change is larger for good, and does not grow again.
        await fleet.TellAsync(server.EditAsync);
        await fleet.SettleAsync();
        var first = await server.MeasureRestedAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fleet.Count} open, {(fresh.Managed - before.Managed) / 1024.0 / count:0} KiB managed each, {(first.Managed - before.Managed) / 1024.0 / count:0} after an edit; {(first.Resident - before.Resident) / 1024.0 / count:0} KiB resident"));
        var chance = new Random(7);
        var (clicks, told, missed) = (new Latencies(), new Latencies(), 0);
        await UseAsync(TimeSpan.FromMinutes(minutes / 2));
        var half = await server.MeasureRestedAsync(); // by now readers have opened what they open: from here on nothing may grow
        await UseAsync(TimeSpan.FromMinutes(minutes / 2));
        var last = await server.MeasureRestedAsync();
        var dropped = fleet.Dropped;
        foreach (var reason in fleet.Reasons)
        {
            Console.WriteLine($"lost: {reason}");
        }

        await fleet.CloseAsync(int.MaxValue);
        var closed = Stopwatch.GetTimestamp();
        (long Managed, long Resident) after;
        do
        {
            after = await server.MeasureRestedAsync();
        }
        while (after.Managed > Growth * before.Managed && Stopwatch.GetElapsedTime(closed) < LongestKept);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"managed, MB: {before.Managed / 1e6:0.0} before, {first.Managed / 1e6:0.0} open, {half.Managed / 1e6:0.0} at half-time, {last.Managed / 1e6:0.0} at the end, {after.Managed / 1e6:0.0} after all have closed"));
        var (opened, flat, left) = (last.Managed / (double)first.Managed, last.Managed / (double)half.Managed, after.Managed / (double)before.Managed);
        var name = string.Create(CultureInfo.InvariantCulture, $"soak, {count} circuits, {minutes} min");
        table.Add($"{name}: dropped", "circuits", dropped, null, "0", dropped == 0);
        table.Add($"{name}: click → acknowledged, p95 of {clicks.Count}", "ms", clicks.At(0.95), null, "< 100 ms", clicks.At(0.95) < 100);
        table.Add($"{name}: edit → all told, p95 of {told.Count}", "ms", told.At(0.95), null, "< 1,000 ms", told.At(0.95) < 1000 && missed == 0);
        table.Add($"{name}: memory at the end against the start, circuits open", "%", 100 * (opened - 1));
        table.Add($"{name}: memory at the end against half-time, circuits open", "%", 100 * (flat - 1), null, "≤ +5%", flat <= Growth);
        table.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: memory {Stopwatch.GetElapsedTime(closed).TotalSeconds:0} s after all have closed against before"), "%", 100 * (left - 1), null, "≤ +5%", left <= Growth);

        async Task UseAsync(TimeSpan time)
        {
            await fleet.ClickAsync(clickers * count, TimeSpan.FromSeconds(2), chance); // after a full collection the server is slow for a moment
            using var over = new CancellationTokenSource();
            var edits = EveryAsync(pause, async () =>
            {
                var (milliseconds, unheard) = await fleet.TellAsync(server.EditAsync);
                told.Add(milliseconds);
                missed += unheard;
            }, over.Token);
            var visits = EveryAsync(TimeSpan.FromSeconds(Math.Max(1, 1 / (churn * count))), async () =>
            {
                var going = Math.Max(1, (int)Math.Round(churn * count));
                await fleet.CloseAsync(going);
                await fleet.OpenAsync(going, kinds);
            }, over.Token);
            var begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin) < time)
            {
                var some = await fleet.ClickAsync(clickers * count, Window, chance);
                clicks.Add(some);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begin).TotalSeconds,5:0} s: {some.Count} clicks, p50 {some.At(0.5):0.0} ms, p95 {some.At(0.95):0.0} ms, p99 {some.At(0.99):0.0} ms; told p95 {told.At(0.95):0} ms; {fleet.Dropped} dropped"));
            }

            await over.CancelAsync();
            await Task.WhenAll(edits, visits);
            await fleet.SettleAsync();
        }
    }

    private static async Task WarmUpAsync(LoadServer server, IReadOnlyList<PageKind> kinds)
    {
        await using var fleet = new CircuitFleet(server.Target);
        await fleet.OpenAsync(120, kinds);
        for (var i = 0; i < WarmUps; i++)
        {
            await fleet.ClickAsync(100, TimeSpan.FromSeconds(5), new Random(8 + i));
            await fleet.TellAsync(server.EditAsync);
        }

        await fleet.SettleAsync();
    }

    private static async Task EveryAsync(TimeSpan pause, Func<Task> work, CancellationToken over)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                await work();
            }
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
    }
}
