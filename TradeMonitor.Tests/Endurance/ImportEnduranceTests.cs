using TradeMonitor.Tests.Data;

namespace TradeMonitor.Tests.Endurance;

/// <summary>An import whose process is killed has left nothing that anybody sees, and can simply be run again.</summary>
[Collection(Endurance.Name)]
public class ImportEnduranceTests
{
    [Fact]
    public async Task KilledInTheMidst_NothingIsSeen_AndItCanBeRunAgain()
    {
        await using var store = await OpenAsync();
        await using var clean = await OpenAsync();
        using var record = new RecordOnDisk();
        record.Multiply("developments", 4000);
        var before = await store.SeenAsync();
        using (var process = ImportProcess.Start(store.Folder, record.Folder))
        {
            while (!process.HasExited && (await store.PendingAsync()).Sum(p => p.Last - p.First + 1) < 500)
            {
                await Task.Delay(5, TestStore.Stop);
            }

            Assert.False(process.HasExited, "The import ended before it could be killed.");
            process.Kill();
            await process.WaitForExitAsync(TestStore.Stop);
        }

        Assert.NotEmpty(await store.PendingAsync());
        Assert.Equal(before, await store.SeenAsync());
        await store.ImportSoundAsync(record);
        await clean.ImportSoundAsync(record);

        Assert.Equal(await clean.DumpAsync(), await store.DumpAsync());
    }

    private static async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync(rowsPerTurn: 500);
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        return store;
    }
}
