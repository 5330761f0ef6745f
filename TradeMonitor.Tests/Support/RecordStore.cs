using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Features;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Features.Search;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shell;

[assembly: AssemblyFixture(typeof(ShippedStore))]

namespace TradeMonitor.Tests.Support;

/// <summary>A real store in a temporary folder with the product's own queries over it, without a web host.</summary>
public class RecordStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trademonitor-store-");
    private ServiceProvider? _services;

    /// <summary>Whether the shipped record is imported.</summary>
    protected virtual bool WithShippedRecord => false;

    /// <summary>Has even small records imported in turns of so many rows; null for one transaction.</summary>
    public int? RowsPerTurn { get; init; }

    /// <summary>The services over the store.</summary>
    public IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(_folder.FullName, "store.db")}"),
                new("Record:RowsAtOnce", RowsPerTurn is null ? null : "0"),
                new("Record:RowsPerTurn", RowsPerTurn?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ])
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings).AddLogging()
            .AddData().AddSingleton(new ScoringMethod(new())).AddScoreboard().AddFeatures()
            .AddSingleton<ShellQueries>()
            .BuildServiceProvider();
        await Services.GetRequiredService<Store>().OpenForServerAsync(CancellationToken.None);
        if (WithShippedRecord)
        {
            await Services.GetRequiredService<Web.Data.Record.ShippedRecord>().ImportIfNewAsync(new Progress<string>(), CancellationToken.None);
        }
    }

    /// <summary>Gives the queries of pages and frame to a component under test.</summary>
    public void LendTo(IServiceCollection services) => services
        .AddSingleton(Services.GetRequiredService<OverviewQueries>())
        .AddSingleton(Services.GetRequiredService<DossierQueries>())
        .AddSingleton(Services.GetRequiredService<ShellQueries>())
        .AddSingleton(Services.GetRequiredService<SearchQueries>())
        .AddSingleton(Services.GetRequiredService<LiveRecord>())
        .AddSingleton(Services.GetRequiredService<ScoringMethod>());

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The shipped record in a store of its own, imported once for all tests, which only read it.</summary>
public sealed class ShippedStore : RecordStore
{
    protected override bool WithShippedRecord => true;
}
