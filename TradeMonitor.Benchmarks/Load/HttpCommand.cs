using System.Diagnostics;
using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>The list over the API under load, and Kestrel's plainest answer from the same process in turn with it.</summary>
internal static class HttpCommand
{
    private const int Rounds = 5;

    // Filters, orders and pages as readers mix them.
    private static readonly string[] Queries =
    [
        "limit=25", "limit=25&sort=title", "limit=25&sort=-direction", "limit=25&category=tariff&sort=-level", "limit=25&direction=narrowing",
        "limit=25&imposedBy=CN&sort=-last-development", "limit=25&status=in-force&sort=next-deadline", "limit=25&category=export-control&direction=escalating",
    ];

    /// <summary>Runs <c>http</c>.</summary>
    public static Task RunAsync(IReadOnlyList<string> args, ResultTable table) => RunAsync(args, table, 0.5);

    /// <summary>Runs <c>http</c> with another limit.</summary>
    /// <param name="args">The command line after the verb.</param>
    /// <param name="table">Takes the rows.</param>
    /// <param name="least">The share of the plainest answer's requests that is asked for.</param>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table, double least)
    {
        var options = new VerbOptions(args, "clients", "seconds", "store");
        var (clients, time) = (options.Count("clients", 16), TimeSpan.FromSeconds(options.Number("seconds", 20)));
        await using var server = await LoadServer.StartAsync(LoadServerProcess.Product, options.Text("store"));
        var address = server.Target.Address;
        byte[][] list = [.. Queries.Select(query => PlainHttp.Get(address, "/api/v1/friction-points?" + query))];
        byte[][] plain = [PlainHttp.Get(address, LoadServerProcess.Plaintext)];
        await RunAsync(address, list, clients, TimeSpan.FromSeconds(3));
        await RunAsync(address, plain, clients, TimeSpan.FromSeconds(3));

        // In turns, so that a machine that is busy now and then treats both alike.
        var (ours, theirs, ratios) = (new Latencies(), new Latencies(), new Latencies());
        var (oursPerSecond, theirsPerSecond) = (new Latencies(), new Latencies());
        for (var round = 0; round < Rounds; round++)
        {
            var (mine, other) = (await RunAsync(address, list, clients, time / Rounds), await RunAsync(address, plain, clients, time / Rounds));
            ours.Add(mine.Times);
            theirs.Add(other.Times);
            oursPerSecond.Add(mine.PerSecond);
            theirsPerSecond.Add(other.PerSecond);
            ratios.Add(mine.PerSecond / other.PerSecond);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"list over the API, {clients} clients");
        table.Add($"{name}: requests, median of {Rounds} rounds", "/s", oursPerSecond.At(0.5), theirsPerSecond.At(0.5), string.Create(CultureInfo.InvariantCulture, $"≥ {least}× plaintext"), ratios.At(0.5) >= least);
        table.Add($"{name}: p50", "ms", ours.At(0.5), theirs.At(0.5));
        table.Add($"{name}: p95", "ms", ours.At(0.95), theirs.At(0.95));
    }

    private static async Task<(double PerSecond, Latencies Times)> RunAsync(Uri address, byte[][] requests, int clients, TimeSpan time)
    {
        var (times, begin) = (new Latencies(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            using var http = new PlainHttp(address);
            var own = new Latencies();
            for (var i = client; Stopwatch.GetElapsedTime(begin) < time; i++)
            {
                var sent = Stopwatch.GetTimestamp();
                await http.AskAsync(requests[i % requests.Length]);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }

            times.Add(own);
        })));
        return (times.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds, times);
    }
}
