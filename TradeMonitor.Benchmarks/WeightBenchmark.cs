using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// What a first visit weighs and how long it takes to the first rows, beside an empty Blazor application of the same process: bytes as the
/// browser counts them on the wire, by type; the largest paint and the first row by the clock of the page.
/// </summary>
internal static class WeightBenchmark
{
    private const int Visits = 7;
    private const double BytesGoal = 2.5, PaintGoal = 2;

    // What a reader comes for: the first row of a table or list.
    private const string Watch = """
        new PerformanceObserver(list => { for (const e of list.getEntries()) window.largestPaint = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        const seek = new MutationObserver(() => {
            if (!document.querySelector('main tbody tr, main [data-row]')) return;
            seek.disconnect();
            requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => { window.firstRow = performance.now(); }; after.port2.postMessage(0); });
        });
        seek.observe(document, { childList: true, subtree: true });
        """;

    private static readonly (string Name, int RoundTripMs, double MbitsDown, double MbitsUp, int Slower)[] Lines =
        [("as it comes", 0, -1, -1, 1), ("slow 4G, CPU ÷ 4", 150, 1.6, 0.75, 4)];

    /// <summary>Runs <c>weight</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        _ = new VerbOptions(args);
        var folder = Directory.CreateTempSubdirectory("trademonitor-");
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(folder.FullName, "trademonitor.db")}")
            .UseSetting("TradeMonitor:Today", "2026-11-23")
            .UseSetting("Logging:LogLevel:Default", "Warning"));
        app.UseKestrel(0);
        app.StartServer();
        await using var empty = EmptyApp.Build();
        await empty.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        (string Name, Uri Address)[] pages =
        [
            ("empty", new(empty.Urls.First())), ("overview", app.ClientOptions.BaseAddress), ("list", new(app.ClientOptions.BaseAddress, "/friction-points")),
            ("point", new(app.ClientOptions.BaseAddress, "/friction-points/us-301-lists-1-3")), ("timeline", new(app.ClientOptions.BaseAddress, "/timeline")),
        ];
        foreach (var line in Lines)
        {
            Console.WriteLine($"\n{line.Name}: first visits, median of {Visits}; bytes before the chart's script, headers included");
            Console.WriteLine("| page | KiB | × empty | largest paint, ms | × empty | first row, ms | chart's script, KiB | KiB by type |\n|---|---:|---:|---:|---:|---:|---:|---|");
            Visit? least = null;
            foreach (var (name, address) in pages)
            {
                await MeasureAsync(browser, address, line); // the server's first answer is not the reader's
                List<Visit> visits = [];
                for (var i = 0; i < Visits; i++)
                {
                    visits.Add(await MeasureAsync(browser, address, line));
                }

                least ??= Middle(visits);
                Report(name, Middle(visits), least);
                if (name is "overview" or "list")
                {
                    Add(table, $"first visit to the {name}, {line.Name}", Middle(visits), least);
                }
            }
        }

        await app.DisposeAsync(); // before its store is taken away
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<Visit> MeasureAsync(IBrowser browser, Uri address, (string, int RoundTripMs, double MbitsDown, double MbitsUp, int Slower) line)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        var wire = await Wire.TapAsync(session);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = line.Slower });
        if (line.RoundTripMs > 0)
        {
            await session.SendAsync("Network.emulateNetworkConditions", new()
            {
                ["offline"] = false, ["latency"] = line.RoundTripMs, ["downloadThroughput"] = line.MbitsDown * 1e6 / 8, ["uploadThroughput"] = line.MbitsUp * 1e6 / 8,
            });
        }

        await page.GotoAsync(address.ToString());
        await wire.RestAsync();
        var (paint, row) = (await page.EvaluateAsync<double>("window.largestPaint ?? NaN"), await page.EvaluateAsync<double>("window.firstRow ?? NaN"));
        if (await page.Locator(".chart .box").CountAsync() > 0)
        {
            await page.Locator(".chart .box").First.HoverAsync();
            await wire.RestAsync();
        }

        var (before, script) = wire.Until("apexcharts");
        return new(before, script, paint, row);
    }

    private static Visit Middle(List<Visit> visits) => new(
        visits.OrderBy(v => v.Bytes).ElementAt(visits.Count / 2).Types, visits.Max(v => v.Script),
        visits.Select(v => v.PaintMs).Order().ElementAt(visits.Count / 2), visits.Select(v => v.RowMs).Order().ElementAt(visits.Count / 2));

    private static void Report(string name, Visit visit, Visit least)
    {
        var (bytes, paint) = ((double)visit.Bytes / least.Bytes, visit.PaintMs / least.PaintMs);
        var isHeld = name is "overview" or "list";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {visit.Bytes / 1024.0:0.0} | {bytes:0.00}{Said(isHeld, bytes, BytesGoal)} | {visit.PaintMs:0} | {paint:0.00}{Said(isHeld, paint, PaintGoal)} | {visit.RowMs:0} | {visit.Script / 1024.0:0.0} | {string.Join(", ", visit.Types.OrderByDescending(t => t.Value).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value / 1024.0:0.0}")))} |"));
    }

    private static void Add(ResultTable table, string name, Visit ours, Visit empty)
    {
        table.Add($"{name}: bytes before the chart's script", "KiB", ours.Bytes / 1024.0, empty.Bytes / 1024.0, $"≤ {BytesGoal}×", (double)ours.Bytes / empty.Bytes <= BytesGoal);
        table.Add($"{name}: largest paint", "ms", ours.PaintMs, empty.PaintMs, $"≤ {PaintGoal}×", ours.PaintMs / empty.PaintMs <= PaintGoal);
    }

    private static string Said(bool isHeld, double ratio, double goal) =>
        isHeld ? string.Create(CultureInfo.InvariantCulture, $" ({(ratio <= goal ? "met" : "missed")}: ≤ {goal})") : "";

    private sealed record Visit(IReadOnlyDictionary<string, long> Types, long Script, double PaintMs, double RowMs)
    {
        public long Bytes => Types.Values.Sum();
    }
}
