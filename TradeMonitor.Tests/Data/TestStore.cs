using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data;

/// <summary>A real SQLite file in a folder of its own, with the services that the product uses.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _keep;

    private TestStore(string folder, string connection, string? record, long maxFileMiB, bool keep, int? rowsPerTurn)
    {
        (Folder, _keep) = (folder, keep);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:TradeMonitor"] = connection,
            ["Record:Path"] = record,
            ["Record:MaxFileMiB"] = maxFileMiB.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Record:RowsAtOnce"] = rowsPerTurn is null ? null : "0",
            ["Record:RowsPerTurn"] = rowsPerTurn?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddData();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<UnfinishedImports>(provider, (TimeProvider)Clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RecordImport>(provider, (TimeProvider)Clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RecordEdits>(provider, (TimeProvider)Clock));
        _services = services.BuildServiceProvider();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "store.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public Store Store => _services.GetRequiredService<Store>();

    public WriteGate Gate => _services.GetRequiredService<WriteGate>();

    public UnfinishedImports Unfinished => _services.GetRequiredService<UnfinishedImports>();

    public RecordChanges Changes => _services.GetRequiredService<RecordChanges>();

    /// <param name="folder">Where it is; null for a folder of its own.</param>
    /// <param name="connection">Null for the usual one.</param>
    /// <param name="record">Folder of the record that the product ships with.</param>
    /// <param name="maxFileMiB">How large a file of a record may be.</param>
    /// <param name="keep">Whether the folder outlives this object.</param>
    /// <param name="rowsPerTurn">Has even small records imported in turns of so many rows; null for one transaction.</param>
    public static TestStore Unopened(string? folder = null, string? connection = null, string? record = null, long maxFileMiB = 64, bool keep = false, int? rowsPerTurn = null)
    {
        folder ??= Directory.CreateTempSubdirectory("tm-store-").FullName;
        return new(folder, connection ?? $"Data Source={Path.Combine(folder, "store.db")};Pooling=False", record, maxFileMiB, keep, rowsPerTurn);
    }

    /// <summary>An empty store, copied from one that was migrated once for all tests.</summary>
    public static async Task<TestStore> OpenAsync(string? record = null, long maxFileMiB = 64, int? rowsPerTurn = null)
    {
        var store = Unopened(record: record, maxFileMiB: maxFileMiB, rowsPerTurn: rowsPerTurn);
        await File.WriteAllBytesAsync(store.DatabasePath, await Migrated.Value, Stop);
        await store.Store.OpenForServerAsync(Stop);
        return store;
    }

    private static readonly Lazy<Task<byte[]>> Migrated = new(async () =>
    {
        await using var store = Unopened();
        await store.Store.OpenForServerAsync(CancellationToken.None);
        return await File.ReadAllBytesAsync(store.DatabasePath, CancellationToken.None);
    });

    public Task<AppDb> DbAsync() => _services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);

    public Task<ImportResult> ImportAsync(RecordOnDisk record, Origin origin = Origin.Import, bool dryRun = false) => ImportAsync(record.Folder, origin, dryRun, Stop);

    public Task<ImportResult> ImportAsync(string folder, Origin origin, bool dryRun, CancellationToken cancellation) =>
        _services.GetRequiredService<RecordImport>().RunAsync(folder, origin, EditAuthor.CommandLine, dryRun, new Lines(_ => { }), cancellation);

    public async Task<ImportResult> ImportSoundAsync(RecordOnDisk record, Origin origin = Origin.Import)
    {
        var result = await ImportAsync(record, origin);
        Assert.Empty(result.Faults.Lines());
        return result;
    }

    public Task<EditResult> EditAsync(RecordEdit edit) => _services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Edits.Lead, Stop);

    public Task StartAsync() => _services.GetRequiredService<ShippedRecord>().ImportIfNewAsync(new Lines(_ => { }), Stop);

    public Task ExportAsync(string folder) => _services.GetRequiredService<RecordExport>().RunAsync(folder, Stop);

    public Task<IReadOnlyList<Verdict>> VerifyAsync() => _services.GetRequiredService<RecordVerifier>().RunAsync(Stop);

    public async Task ExecuteAsync(string sql)
    {
        await using var db = await DbAsync();
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_keep)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
