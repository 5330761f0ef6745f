using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Support;

/// <summary>The real application over a store of its own in a temporary folder, with the shipped record unless settings say otherwise.</summary>
public class TradeMonitorApp : WebApplicationFactory<Program>
{
    /// <summary>The day that tests of the shipped record call today.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trademonitor-");

    /// <summary>Settings of this instance; set before the first request.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["TradeMonitor:Today"] = "2026-11-23",
        ["Logging:LogLevel:Default"] = "Warning", // the report of a test run is not the place for every request
    };

    /// <summary>What the console of this instance was told: the set-up link.</summary>
    public StringWriter Told { get; } = new();

    /// <summary>The folder that holds the store.</summary>
    public string Folder => _folder.FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(Folder, "trademonitor.db")}");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(new SetupConsole(Told)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
