using System.Diagnostics;
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
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Spoil("claims", c => c["verdict"] = "so-so");

        using var process = Start(store.DatabasePath, null, "import", record.Folder);
        var errors = await process.StandardError.ReadToEndAsync(TestStore.Stop);
        await process.WaitForExitAsync(TestStore.Stop);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("claims.json · m1: verdict: \"so-so\" is not a known code; known are supported, contradicted, not-checkable", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyWithoutAStore_EndsWithOneAndMakesNone()
    {
        await using var store = TestStore.Unopened();

        using var process = Start(store.DatabasePath, null, "verify");
        var errors = await process.StandardError.ReadToEndAsync(TestStore.Stop);
        await process.WaitForExitAsync(TestStore.Stop);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("There is no store at", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(store.DatabasePath));
    }

    [Fact]
    public async Task FirstImportKilledHalfWay_IsCompletedByTheNextStart()
    {
        using var record = new RecordOnDisk();
        record.Multiply("claims", 6000);
        await using var store = TestStore.Unopened(record: record.Folder);
        using (var process = Start(store.DatabasePath, record.Folder, "--urls", "http://127.0.0.1:0"))
        {
            while (await process.StandardOutput.ReadLineAsync(TestStore.Stop) is { } line && !line.Contains("claims.json: 5000 rows", StringComparison.Ordinal))
            {
            }

            process.Kill();
            await process.WaitForExitAsync(TestStore.Stop);
        }

        await store.Store.OpenForServerAsync(TestStore.Stop);
        await using var db = await store.DbAsync();
        Assert.False(db.Claims.Any() || db.Sources.Any() || db.Imports.Any());

        await store.StartAsync();

        Assert.Equal(6001, db.Claims.Count());
        Assert.Equal(1, db.Imports.Count());
    }

    private static Process Start(string database, string? record, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(database)!,
            Environment = { ["ConnectionStrings__TradeMonitor"] = $"Data Source={database}" },
        };
        if (record is not null)
        {
            start.Environment["Record__Path"] = record;
        }

        return Process.Start(start)!;
    }
}
