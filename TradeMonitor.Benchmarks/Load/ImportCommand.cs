using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TradeMonitor.Benchmarks.Records;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// Imports a made-up record from the command line, in a process of its own as it is in production, into a store
/// that holds the shipped record and in which somebody edits every 200 ms; the same edits without an import are the reference.
/// </summary>
internal static class ImportCommand
{
    private const double Goal = 100;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Reference = TimeSpan.FromSeconds(30);

    /// <summary>Runs <c>import</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> args, ResultTable table)
    {
        var options = new VerbOptions(args, "points", "developments");
        var (points, developments) = (options.Count("points", 5000), options.Count("developments", 100_000));
        var folder = Directory.CreateTempSubdirectory("trademonitor-import-");
        var record = folder.CreateSubdirectory("record").FullName;
        new GeneratedRecord(points, developments, seed: 6).Write(record);
        var connection = $"Data Source={Path.Combine(folder.FullName, "trademonitor.db")}";
        using (var host = Host(connection))
        {
            if (!await host.UseDataAsync())
            {
                throw new InvalidOperationException("The store cannot be used.");
            }

            await host.StartAsync();
            var edits = new LoadEdits(host.Services);
            for (var i = 0; i < 20; i++)
            {
                await edits.ApplyAsync(); // the first ones pay for compilation
            }

            var alone = new Latencies();
            using (var time = new CancellationTokenSource(Reference))
            {
                await EditAsync(edits, alone, () => !time.IsCancellationRequested);
            }

            await MeasureAsync(table, Start(connection, record), edits, alone);
            await host.StopAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task MeasureAsync(ResultTable table, Process import, LoadEdits edits, Latencies alone)
    {
        var (began, peak, processor, during) = (Stopwatch.GetTimestamp(), 0L, 0d, new Latencies());
        var (lines, warnings) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        await EditAsync(edits, during, () =>
        {
            try
            {
                import.Refresh();
                (peak, processor) = (Math.Max(peak, import.PeakWorkingSet64), import.TotalProcessorTime.TotalSeconds);
                return true;
            }
            catch (InvalidOperationException)
            {
                return false; // it has ended, and the system tells no more of it
            }
        });
        await import.WaitForExitAsync();
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import failed: {await warnings}");
        }

        // A line for each file tells how many rows it has: "developments.json: 20007 new, …".
        var rows = (await lines).Split('\n').Where(l => l.Contains(" new, ", StringComparison.Ordinal)).Sum(l => int.Parse(l.Split(": ")[1].Split(' ')[0], CultureInfo.InvariantCulture));
        table.Add("import: rows", "", rows);
        table.Add("import: rows a second, start of the process included", "rows/s", rows / took);
        table.Add("import: processor time a row", "ms", 1000 * processor / rows);
        table.Add("import: largest working set", "MiB", peak / 1024d / 1024d);
        table.Add($"edits during the import ({during.Count}), median", "ms", during.At(.5), alone.At(.5));
        table.Add("the same, 95th percentile", "ms", during.At(.95), alone.At(.95), "under 100 ms", during.At(.95) < Goal);
        table.Add("the same, slowest", "ms", during.At(1), alone.At(1), "none refused", double.IsFinite(during.At(1)));
    }

    // Due every 200 ms, however long the one before took.
    private static async Task EditAsync(LoadEdits edits, Latencies times, Func<bool> goesOn)
    {
        using var timer = new PeriodicTimer(Between);
        while (await timer.WaitForNextTickAsync() && goesOn())
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                times.Add(Stopwatch.GetElapsedTime(await edits.ApplyAsync()).TotalMilliseconds);
            }
            catch (StoreException e)
            {
                Console.WriteLine($"An edit was refused after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s: {e.Message}");
                times.Add(double.PositiveInfinity);
            }
        }
    }

    private static IHost Host(string connection)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:TradeMonitor", connection)]);
        builder.Services.AddSingleton(TimeProvider.System).AddLogging();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddData();
        return builder.Build();
    }

    private static Process Start(string connection, string record) => Process.Start(new ProcessStartInfo("dotnet", [typeof(AppDb).Assembly.Location, "import", record])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ConnectionStrings__TradeMonitor"] = connection, ["Record__MaxFileMiB"] = "8192" },
    })!;
}
