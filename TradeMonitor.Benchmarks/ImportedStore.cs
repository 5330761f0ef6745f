using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace TradeMonitor.Benchmarks;

/// <summary>A store that holds the shipped record, in a folder of its own.</summary>
internal sealed class ImportedStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trademonitor-imported-");

    private ImportedStore()
    {
    }

    /// <summary>The database file.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "trademonitor.db");

    /// <summary>Starts the product once, which imports the record.</summary>
    public static async Task<ImportedStore> CreateAsync()
    {
        var store = new ImportedStore();
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_TRADEMONITOR_WEB", AppContext.BaseDirectory);
        await using (var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={store.Path}").UseSetting("Logging:LogLevel:Default", "Warning")))
        {
            app.UseKestrel(0);
            app.StartServer();
            using var http = app.CreateClient();
            await http.GetStringAsync("/");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return store;
    }

    /// <summary>Takes it away.</summary>
    public void Dispose() => _folder.Delete(recursive: true);
}
