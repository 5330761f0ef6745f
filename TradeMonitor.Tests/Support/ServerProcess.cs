using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TradeMonitor.Tests.Support;

/// <summary>The product in a process of its own that can be killed and started again: same store, same address.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tm-server-");
    private Process? _process;

    /// <summary>Where it listens; a port that was free when this was made.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
            Environment =
            {
                ["ConnectionStrings__TradeMonitor"] = $"Data Source={Path.Combine(_folder.FullName, "store.db")}",
                ["Urls"] = Address.ToString(),
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // a full pipe would stop it
        using var client = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(client, stop))
        {
            Assert.False(_process.HasExited, "The server ended while it started.");
            await Task.Delay(100, stop);
        }
    }

    /// <summary>Ends it as a power cut would: nothing is told to anybody.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
