using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Tests.Data;

public class StoreTests
{
    [Theory]
    [InlineData("UPDATE \"Claims\" SET \"Finding\" = 'No.'")]
    [InlineData("DELETE FROM \"Claims\"")]
    [InlineData("REPLACE INTO \"Claims\" SELECT * FROM \"Claims\"")]
    [InlineData("UPDATE \"Imports\" SET \"Folder\" = 'x'")]
    [InlineData("DELETE FROM \"Codebooks\"")]
    public async Task HistoryCannotBeChanged(string sql)
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync(sql));

        Assert.Contains("is append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryTableOfTheRecord_HasItsTriggersAndItsModel()
    {
        await using var store = await TestStore.OpenAsync();
        await using var db = await store.DbAsync();

        var triggers = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(TestStore.Stop);

        Assert.Equivalent(AppendOnly.Tables.SelectMany(AppendOnly.TriggersOf).Concat(SearchSchema.Triggers), triggers, strict: true);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Passkeys_HaveATable_WhateverTheHostIsSetTo()
    {
        await using var store = await TestStore.OpenAsync();
        await using var db = await store.DbAsync();

        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync(TestStore.Stop);

        Assert.Superset(new HashSet<string> { "People", "Passkeys", "Invitations", "Sessions", "DataProtectionKeys" }, tables.ToHashSet());
    }

    [Fact]
    public async Task EveryConnection_IsSetToSurviveLossOfPower()
    {
        await using var store = await TestStore.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            await using var db = await store.DbAsync();

            Assert.Equal("wal", await ScalarAsync(db, "PRAGMA journal_mode"));
            Assert.Equal(2L, await ScalarAsync(db, "PRAGMA synchronous"));
            Assert.Equal(1L, await ScalarAsync(db, "PRAGMA foreign_keys"));
            Assert.Equal(1L, await ScalarAsync(db, "PRAGMA recursive_triggers"));
            Assert.Equal(0L, await ScalarAsync(db, "PRAGMA trusted_schema"));
            Assert.Equal(67108864L, await ScalarAsync(db, "PRAGMA journal_size_limit"));
        }
    }

    [Theory]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.3", true)]
    public void OldSqlite_IsRefused(string version, bool accepted)
    {
        var failure = Record.Exception(() => ConnectionPragmas.RefuseOld(version));

        Assert.Equal(accepted, failure is null);
    }

    [Fact]
    public async Task SecondServerOnOneStore_IsRefused()
    {
        await using var first = await TestStore.OpenAsync();
        using var second = new StoreHolder(first.Folder);

        var refused = await Assert.ThrowsAsync<StoreException>(() => second.Store.OpenForServerAsync(TestStore.Stop));

        Assert.Contains("is in use by another TradeMonitor server", refused.Message, StringComparison.Ordinal);
        await second.Store.OpenBesideServerAsync(create: false, TestStore.Stop);
    }

    [Fact]
    public async Task MigrationLockOfAKilledProcess_IsCleared()
    {
        await using var store = TestStore.Unopened();
        await using (var connection = new SqliteConnection($"Data Source={store.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync(TestStore.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')";
            await command.ExecuteNonQueryAsync(TestStore.Stop);
        }

        await store.Store.OpenForServerAsync(TestStore.Stop).WaitAsync(TimeSpan.FromSeconds(30), TestStore.Stop);

        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsNamedInOneSentence()
    {
        await using var store = TestStore.Unopened();
        await File.WriteAllTextAsync(store.DatabasePath, new string('x', 4096), TestStore.Stop);

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Store.OpenForServerAsync(TestStore.Stop));

        Assert.Contains("is not a TradeMonitor database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsNamedInOneSentence()
    {
        await using var outer = TestStore.Unopened();
        var file = Path.Combine(outer.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestStore.Stop);
        await using var store = TestStore.Unopened(connection: $"Data Source={file}/sub/store.db");

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Store.OpenForServerAsync(TestStore.Stop));

        Assert.Contains("cannot be used", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadOnlyStore_IsNamedInOneSentence()
    {
        await using var writable = await TestStore.OpenAsync();
        await using var store = TestStore.Unopened(connection: $"Data Source={writable.DatabasePath};Mode=ReadOnly;Pooling=False");
        using var record = new RecordOnDisk();

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.ImportAsync(record));

        Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FullDisk_IsNamedInOneSentence()
    {
        var explained = StoreFailures.Explain(new DbUpdateException("", new SqliteException("full", 13)), "store.db");

        Assert.Equal("store.db could not be written: the disk is full; nothing was changed.", explained?.Message);
    }

    [Fact]
    public void OtherProvider_IsRefusedByName()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "Postgres")]).Build();

        var refused = Assert.Throws<StoreException>(() => new StoreFile(settings));

        Assert.Equal("Database:Provider is \"Postgres\"; this version knows Sqlite only.", refused.Message);
    }

    [Fact]
    public async Task TamperedRow_ShowsInTheVerdicts()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        await store.ExecuteAsync("DROP TRIGGER \"Claims_no_update\"; UPDATE \"Claims\" SET \"Finding\" = 'No.'");

        var faults = (await store.VerifyAsync()).Where(v => !v.Holds).Select(v => v.Text);

        Assert.Equal(["triggers that keep the record append-only are missing: Claims_no_update", "claims.json · m1: differs from its checksum"], faults);
    }

    private static async Task<object?> ScalarAsync(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(TestStore.Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestStore.Stop);
    }

    /// <summary>A second look at a store whose folder belongs to another.</summary>
    private sealed class StoreHolder : IDisposable
    {
        private readonly TestStore _store;

        public StoreHolder(string folder) => _store = TestStore.Unopened(folder);

        public Store Store => _store.Store;

        public void Dispose() => _store.Store.Dispose();
    }
}
