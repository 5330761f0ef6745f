using System.Diagnostics;
using System.Globalization;
using TradeMonitor.Tests.Data;

namespace TradeMonitor.Tests.Endurance;

/// <summary>Writers in a process of their own, which tells of each edit that it was told is saved, and can be killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    /// <summary>The first argument that makes this program such a process.</summary>
    public const string Verb = "--write-edits";

    private const string Ready = "ready";
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _read;

    private WriterProcess(Process process, Action<Acknowledged> acknowledge)
    {
        _process = process;
        _read = ReadAsync(acknowledge);
    }

    /// <summary>Starts one.</summary>
    /// <param name="folder">Folder of the store.</param>
    /// <param name="writers">How many write.</param>
    /// <param name="time">For how long, if it is not killed.</param>
    /// <param name="acknowledge">Called for each edit.</param>
    public static WriterProcess Start(string folder, int writers, TimeSpan time, Action<Acknowledged> acknowledge) => new(
        Process.Start(new ProcessStartInfo("dotnet", [typeof(WriterProcess).Assembly.Location, Verb, folder, writers.ToString(CultureInfo.InvariantCulture), time.ToString("c", CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!, acknowledge);

    /// <summary>What the process does.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var store = TestStore.Unopened(args[0], keep: true);
        // As the commands do that may run beside a server.
        await store.Store.OpenBesideServerAsync(create: false, CancellationToken.None);
        await TellAsync(Ready);
        using var time = new CancellationTokenSource(TimeSpan.Parse(args[2], CultureInfo.InvariantCulture));
        await Writers.WriteAsync(store, int.Parse(args[1], CultureInfo.InvariantCulture), saved =>
        {
            lock (Console.Out)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{saved.OpId} {saved.Point} {saved.Took.Ticks}"));
                Console.Out.Flush();
            }
        }, time.Token);
        return 0;
    }

    /// <summary>Waits until it writes.</summary>
    public async Task StartedAsync()
    {
        var first = await Task.WhenAny(_ready.Task, _read);
        Assert.True(first == _ready.Task, "The writers ended before they began.");
    }

    /// <summary>Ends it as a power switch would, and returns when all that it had told was heard.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _read;
    }

    /// <summary>Waits until it has ended by itself, and is sound.</summary>
    public async Task EndAsync()
    {
        await _read;
        await _process.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task TellAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }

    private async Task ReadAsync(Action<Acknowledged> acknowledge)
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line == Ready)
            {
                _ready.SetResult();
            }
            // A line that the kill cut off was not told to anybody.
            else if (line.Split(' ') is [var opId, var point, var ticks] && Guid.TryParseExact(opId, "D", out var id) && long.TryParse(ticks, CultureInfo.InvariantCulture, out var took))
            {
                acknowledge(new(id, int.Parse(point, CultureInfo.InvariantCulture), TimeSpan.FromTicks(took)));
            }
        }
    }
}
