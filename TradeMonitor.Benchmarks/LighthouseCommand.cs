using System.Diagnostics;
using System.Text.Json;
using TradeMonitor.Benchmarks.Load;
using TradeMonitor.Tests.Browser;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// Lighthouse's scores, 0–100, of overview and list on a desktop and on a phone, beside those of the empty app. The tool is Google's, under
/// Apache-2.0, and is fetched by npm for the run: the product does not depend on it.
/// </summary>
internal static class LighthouseCommand
{
    private const string Tool = "lighthouse@12.2.3"; // the last one for Node 20
    private const int Runs = 3;
    private const double Best = 100, LeastOnPhones = 95;

    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    private static readonly (string Name, string Path)[] Pages = [("overview", ""), ("list", "friction-points")];

    private static readonly (string Name, string[] Options, double Performance)[] Forms = [("desktop", ["--preset=desktop"], Best), ("phone", [], LeastOnPhones)];

    /// <summary>Runs <c>lighthouse</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        _ = new VerbOptions(args);
        await using var server = await LoadServer.StartAsync(LoadServerProcess.Product);
        await using var other = await LoadServer.StartAsync(LoadServerProcess.Empty);
        foreach (var (form, options, leastPerformance) in Forms)
        {
            var empty = await MedianAsync(other.Target.Address, options);
            foreach (var (page, path) in Pages)
            {
                var ours = await MedianAsync(new(server.Target.Address, path), options);
                foreach (var category in Categories)
                {
                    var least = category == "performance" ? leastPerformance : form == "desktop" ? Best : (double?)null;
                    table.Add($"Lighthouse, {form}, {page}: {category}, median of {Runs}", "", ours[category], empty[category], least is { } goal ? $"≥ {goal}" : "–", least is null ? null : ours[category] >= least);
                }
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, double>> MedianAsync(Uri page, string[] options)
    {
        List<Dictionary<string, double>> runs = [];
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await ScoreAsync(page, options));
        }

        return Categories.ToDictionary(c => c, c => runs.Select(r => r[c]).Order().ElementAt(Runs / 2));
    }

    private static async Task<Dictionary<string, double>> ScoreAsync(Uri page, string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo("npx",
            ["--yes", Tool, page.ToString(), .. options, "--quiet", "--output=json", $"--only-categories={string.Join(',', Categories)}", "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CHROME_PATH"] = Chromium.Find() },
        })!;
        var (report, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Lighthouse could not look at {page}: {await said}");
        }

        using var scores = JsonDocument.Parse(await report);
        return Categories.ToDictionary(c => c, c => 100 * scores.RootElement.GetProperty("categories").GetProperty(c).GetProperty("score").GetDouble());
    }
}
