using TradeMonitor.Tests.Data;
using TradeMonitor.Web.Cli;

namespace TradeMonitor.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("import")]
    [InlineData("verify", "everything")]
    [InlineData("destroy")]
    [InlineData("export", "a", "b")]
    [InlineData("score", "--as-of", "2025-13-40")]
    public async Task WrongUsage_EndsWithTwo(params string[] args) => Assert.Equal(2, await CommandLine.RunAsync(args));

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5001")]
    [InlineData(true, "import", "x")]
    [InlineData(true, "--help")]
    public void ServerStarts_UnlessAVerbIsGiven(bool verb, params string[] args) => Assert.Equal(verb, CommandLine.Wants(args));

    [Fact]
    public async Task RefusedImport_EndsWithOneAndALinePerFault()
    {
        using var verb = new Verb();
        using var record = new RecordOnDisk().Spoil("claims", c => c["verdict"] = "so-so");

        var (code, _, errors) = await verb.RunAsync("import", record.Folder);

        Assert.Equal(1, code);
        Assert.StartsWith("claims.json · m1: verdict: \"so-so\" is not a known code; known are supported, contradicted, not-checkable", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyWithoutAStore_EndsWithOneAndMakesNone()
    {
        using var verb = new Verb();

        var (code, _, errors) = await verb.RunAsync("verify");

        Assert.Equal(1, code);
        Assert.StartsWith("There is no store at", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(verb.StorePath));
    }

    [Theory]
    [InlineData("ALTER TABLE \"Claims\" RENAME TO \"Elsewhere\"", "is not whole")]
    [InlineData("DROP TRIGGER \"Claims_no_update\"; UPDATE \"Claims\" SET \"Verdict\" = 'so-so'", "The store holds \"so-so\"")]
    public async Task DamagedStore_IsToldInASentence(string damage, string sentence)
    {
        using var verb = new Verb();
        using var record = new RecordOnDisk();
        await verb.RunAsync("import", record.Folder);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={verb.StorePath};Pooling=False"))
        {
            await connection.OpenAsync(TestStore.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = damage;
            await command.ExecuteNonQueryAsync(TestStore.Stop);
        }

        var (code, _, errors) = await verb.RunAsync("verify");

        Assert.Equal(1, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstImportKilledHalfWay_IsCompletedByTheNextStart()
    {
        using var record = new RecordOnDisk();
        record.Multiply("claims", 40_000);
        await using var store = TestStore.Unopened(record: record.Folder);
        using (var process = Verb.Start(store.DatabasePath, [("Record__Path", record.Folder)], "--urls", "http://127.0.0.1:0"))
        {
            while (await process.StandardOutput.ReadLineAsync(TestStore.Stop) is { } line && !line.Contains("cooperation.json: 1 new", StringComparison.Ordinal)) // the claims are next
            {
            }

            process.Kill();
            await process.WaitForExitAsync(TestStore.Stop);
        }

        await store.Store.OpenForServerAsync(TestStore.Stop);
        await using var db = await store.DbAsync();
        Assert.False(db.Claims.Any() || db.Sources.Any() || db.Imports.Any());

        await store.StartAsync();

        Assert.Equal(40_001, db.Claims.Count());
        Assert.Equal(1, db.Imports.Count());
    }
}
