using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A store with its column file, and what a process that starts on them would do: each call is a process of its own.</summary>
internal sealed class ColumnStore : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trademonitor-columns-");
    private readonly List<string> _lines = [];

    private ColumnStore()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:TradeMonitor", $"Data Source={DatabasePath};Pooling=False")]).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging(log => log.AddProvider(this))
            .AddData().AddSingleton(new ScoringMethod(new())).AddScoreboard().BuildServiceProvider();
    }

    /// <summary>Days on which readings are compared.</summary>
    public static readonly DateOnly[] Days = ViewText.Days(seed: 61);

    public string DatabasePath => Path.Combine(_folder.FullName, "store.db");

    public string FilePath => DatabasePath + ".columns";

    /// <summary>What was said of the column file since <see cref="WarmAsync"/> was called last.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public static async Task<ColumnStore> OpenAsync(string? copyOf = null)
    {
        var store = new ColumnStore();
        if (copyOf is not null)
        {
            File.Copy(copyOf, store.DatabasePath);
        }

        await store.Get<Store>().OpenForServerAsync(TestStore.Stop);
        return store;
    }

    /// <summary>With the small record of <see cref="RecordOnDisk"/>.</summary>
    public static async Task<ColumnStore> SmallAsync()
    {
        var store = await OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportAsync(record.Folder);
        return store;
    }

    /// <summary>With the shipped record.</summary>
    public static async Task<ColumnStore> ShippedAsync()
    {
        var store = await OpenAsync();
        await store.ImportAsync(Support.ShippedRecord.Folder);
        return store;
    }

    public async Task ImportAsync(string folder)
    {
        var result = await Get<RecordImport>().RunAsync(folder, Origin.Import, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
        Assert.Empty(result.Faults.Lines());
    }

    public Task EditAsync(Development row) => Get<RecordEdits>().ApplyAsync(Edits.Add(row), Edits.Lead, TestStore.Stop);

    /// <summary>Copies the database as it is now, and says where to.</summary>
    public async Task<string> BackUpAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync(TestStore.Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{DatabasePath}.backup'";
        await command.ExecuteNonQueryAsync(TestStore.Stop);
        return DatabasePath + ".backup";
    }

    public async Task AssertAsColdAsync(RecordView view) => Assert.Equal(ViewText.Of(await ColdAsync(), Days), ViewText.Of(view, Days));

    /// <summary>The view from the store alone.</summary>
    public async Task<RecordView> ColdAsync() => await Scoreboard(null).ViewAsync(cancellation: TestStore.Stop);

    /// <summary>The view as a process that finds the file makes it, and afterwards the file as it leaves it.</summary>
    public async Task<RecordView> WarmAsync(ScoringMethod? method = null)
    {
        _lines.Clear();
        var keeper = new ColumnKeeper(Columns(method), Options.Create(new ScoreboardOptions()), TimeProvider.System);
        var view = await Scoreboard(keeper, method).ViewAsync(cancellation: TestStore.Stop);
        await keeper.WriteAsync();
        return view;
    }

    /// <summary>The view that the file holds; null if it is not used.</summary>
    public async Task<RecordView?> FromFileAsync() => (await Columns(null).ReadAsync(TestStore.Stop))?.View;

    public ColumnFile Columns(ScoringMethod? method) => method is null
        ? Get<ColumnFile>()
        : ActivatorUtilities.CreateInstance<ColumnFile>(_services, method);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public SharedScoreboard Scoreboard(ColumnKeeper? keeper, ScoringMethod? method = null) =>
        new(Get<IDbContextFactory<AppDb>>(), Get<RecordChanges>(), method ?? Get<ScoringMethod>(), Get<IOptions<RelationshipOptions>>(), columns: keeper);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning)
        {
            _lines.Add(formatter(state, exception));
        }
    }

    void IDisposable.Dispose()
    {
    }
}
