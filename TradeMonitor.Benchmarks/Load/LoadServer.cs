using System.Diagnostics;
using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>A server in a process of its own, which is this program once more: see <see cref="LoadServerProcess"/>.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    private readonly Process _process;

    private LoadServer(Process process, Uri address) => (_process, Target) = (process, new(address));

    /// <summary>The way to it.</summary>
    public LoadTarget Target { get; }

    /// <summary>Starts one and waits until it listens.</summary>
    /// <param name="app"><see cref="LoadServerProcess.Product"/> or <see cref="LoadServerProcess.Empty"/>.</param>
    /// <param name="store">A store to begin with, which is copied; null for the shipped record.</param>
    /// <param name="fewSpareBuffers">
    /// Whether the runtime keeps few buffers that nobody uses. It keeps tens of MiB of them otherwise, come and go, in which the memory of some
    /// hundred circuits cannot be told.
    /// </param>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<LoadServer> StartAsync(string app, string? store = null, bool fewSpareBuffers = false)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(LoadServer).Assembly.Location, LoadServerProcess.Verb, app, .. store is null ? Array.Empty<string>() : [store]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION"] = fewSpareBuffers ? "1" : null },
        })!;
        return new(process, new(await ReadAsync(process)));
    }

    /// <summary>What it holds after a full collection: bytes of managed memory, and of all memory that the system has given it.</summary>
    public async Task<(long Managed, long Resident)> MeasureAsync()
    {
        var answer = (await AskAsync(LoadServerProcess.Memory)).Split(' ');
        return (long.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The same after rest enough for circuits that were closed, and for spare buffers, which the runtime gives up a minute after their last use.</summary>
    public async Task<(long Managed, long Resident)> MeasureRestedAsync()
    {
        for (var i = 0; i < 8; i++)
        {
            await MeasureAsync(); // buffers are given up by collections
            await Task.Delay(TimeSpan.FromSeconds(10));
        }

        return await MeasureAsync();
    }

    /// <summary>Processor time that it has used so far, of all cores together: of use where other work makes the clock say little.</summary>
    public async Task<TimeSpan> ProcessorTimeAsync() => TimeSpan.FromTicks(long.Parse(await AskAsync(LoadServerProcess.Processor), CultureInfo.InvariantCulture));

    /// <summary>Has a development added to the record, and tells when that began, in ticks of <see cref="Stopwatch"/>.</summary>
    public async Task<long> EditAsync() => long.Parse(await AskAsync(LoadServerProcess.Edit), CultureInfo.InvariantCulture);

    /// <summary>Ends it and waits until it has gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Target.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync(_process);
    }

    // What the server logs goes to the same stream, and is passed on.
    private static async Task<string> ReadAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(LoadServerProcess.Answer, StringComparison.Ordinal))
            {
                return line[LoadServerProcess.Answer.Length..];
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("The server under load has ended.");
    }
}
