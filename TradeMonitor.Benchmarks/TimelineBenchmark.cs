using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// From input to the next paint on the timeline, with 5,000 developments: keys, wheel and drags as a browser sends them, each timed in the
/// page from the moment the browser took the input to the moment after the frame that shows it. The server works along: it is told where the
/// reader comes to rest, and answers with table and address.
/// </summary>
internal static class TimelineBenchmark
{
    private const int Developments = 5_000, Interactions = 120;

    private const string Watch = """
        window.paints = [];
        for (const type of ['keydown', 'wheel', 'pointermove', 'pointerdown', 'pointerup']) addEventListener(type, e => {
            const since = e.timeStamp;
            requestAnimationFrame(() => {
                const after = new MessageChannel();
                after.port1.onmessage = () => window.paints.push(`${type} ${performance.now() - since}`);
                after.port2.postMessage(0);
            });
        }, { capture: true, passive: true });
        """;

    private static readonly string[] Keys = ["+", "+", "ArrowRight", "ArrowRight", "j", "j", "+", "ArrowLeft", "k", "-", "End", "j", "-", "-", "Home", "+", "ArrowRight", "0"];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("trademonitor-");
        var record = folder.CreateSubdirectory("record").FullName;
        LargeRecord.Write(record, Developments, seed: 5);
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(folder.FullName, "trademonitor.db")}")
            .UseSetting("Record:Path", record)
            .UseSetting("TradeMonitor:Today", "2026-11-23")
            .UseSetting("Logging:LogLevel:Default", "Warning"));
        app.UseKestrel(0);
        app.StartServer();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        Console.WriteLine($"{Developments} developments, {Interactions} interactions, window 1440 × 900; milliseconds from input to after the next paint");
        Console.WriteLine("| lanes | input | events | median | p95 | longest |\n|---|---|---:|---:|---:|---:|");
        foreach (var lanes in new[] { "category", "point" })
        {
            await using var context = await browser.NewContextAsync(new() { BaseURL = app.ClientOptions.BaseAddress.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
            await context.AddInitScriptAsync(Watch);
            Report(lanes, await MeasureAsync(await context.NewPageAsync(), lanes));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<string[]> MeasureAsync(IPage page, string lanes)
    {
        await page.GotoAsync($"/timeline?lanes={lanes}");
        await page.Locator(".lanes[data-live]").WaitForAsync();
        await page.WaitForTimeoutAsync(2000);
        var plot = page.Locator(".plot");
        await plot.ScrollIntoViewIfNeededAsync();
        await plot.FocusAsync();
        var box = (await plot.BoundingBoxAsync())!;
        var middle = (X: box.X + (box.Width / 2), Y: Math.Max(box.Y, 60) + 200);
        await page.EvaluateAsync("() => { window.paints.length = 0; }");
        for (var i = 0; i < Interactions; i++)
        {
            switch (i % 3)
            {
                case 0:
                    await page.Keyboard.PressAsync(Keys[i / 3 % Keys.Length]);
                    break;
                case 1:
                    await page.Mouse.MoveAsync(middle.X, middle.Y);
                    await page.Keyboard.DownAsync("Control");
                    await page.Mouse.WheelAsync(0, i % 2 == 0 ? -120 : 90);
                    await page.Keyboard.UpAsync("Control");
                    break;
                default:
                    await page.Mouse.MoveAsync(middle.X, middle.Y);
                    await page.Mouse.DownAsync();
                    await page.Mouse.MoveAsync(middle.X + (i % 2 == 0 ? 160 : -120), middle.Y, new() { Steps = 4 });
                    await page.Mouse.UpAsync();
                    break;
            }

            // Now and then the reader comes to rest, and the server's answer arrives while they go on.
            await page.WaitForTimeoutAsync(i % 6 == 5 ? 380 : 60);
        }

        return await page.EvaluateAsync<string[]>("() => window.paints");
    }

    private static void Report(string lanes, string[] paints)
    {
        var all = paints.Select(p => p.Split(' ')).Select(p => (Input: p[0], Ms: double.Parse(p[1], CultureInfo.InvariantCulture))).ToList();
        foreach (var (input, ms) in all.GroupBy(p => p.Input).Select(g => (g.Key, g.Select(p => p.Ms))).Prepend(("all", all.Select(p => p.Ms))))
        {
            double[] sorted = [.. ms.Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {lanes} | {input} | {sorted.Length} | {At(sorted, .5):0.0} | {At(sorted, .95):0.0} | {sorted[^1]:0.0} |"));
        }
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
