using System.Diagnostics;
using TradeMonitor.Tests.Data;

namespace TradeMonitor.Tests.Cli;

/// <summary>The executable, run in a process of its own over a store in a temporary folder.</summary>
internal sealed class Verb : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tm-verb-");

    /// <summary>Where the store is, or would be.</summary>
    public string StorePath => Path.Combine(_folder.FullName, "store.db");

    public Task<(int Code, string[] Lines, string Errors)> RunAsync(params string[] args) => RunAsync([], args);

    public async Task<(int Code, string[] Lines, string Errors)> RunAsync((string Name, string Value)[] environment, params string[] args)
    {
        using var process = Start(StorePath, environment, args);
        var errors = process.StandardError.ReadToEndAsync(TestStore.Stop);
        var output = await process.StandardOutput.ReadToEndAsync(TestStore.Stop);
        await process.WaitForExitAsync(TestStore.Stop);
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), await errors);
    }

    /// <summary>Starts the executable and lets it run.</summary>
    public static Process Start(string store, (string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(store)!,
            Environment = { ["ConnectionStrings__TradeMonitor"] = $"Data Source={store}" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
