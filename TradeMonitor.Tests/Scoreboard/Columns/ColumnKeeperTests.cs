using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>The file follows the scoreboard at a distance, behind the backs of readers and writers.</summary>
public class ColumnKeeperTests
{
    [Fact]
    public async Task FirstView_IsKeptInTheBackground()
    {
        await using var store = await ColumnStore.SmallAsync();
        using var keeper = Keeper(store, on: true);
        await keeper.StartAsync(TestStore.Stop);

        await store.Scoreboard(keeper).ViewAsync(cancellation: TestStore.Stop);
        await UntilAsync(() => File.Exists(store.FilePath));

        await keeper.StopAsync(TestStore.Stop);
        Assert.NotNull(await store.FromFileAsync());
    }

    [Fact]
    public async Task WhatStillWaitsAtTheEnd_IsWritten()
    {
        await using var store = await ColumnStore.SmallAsync();
        using var keeper = Keeper(store, on: true);
        await keeper.StartAsync(TestStore.Stop);
        var scoreboard = store.Scoreboard(keeper);
        await scoreboard.ViewAsync(cancellation: TestStore.Stop);
        await UntilAsync(() => File.Exists(store.FilePath));

        using var more = new RecordOnDisk().Copy("developments", "d9", d => d["date"] = "2026-01-20");
        await store.ImportAsync(more.Folder);
        await scoreboard.ViewAsync(cancellation: TestStore.Stop);
        await keeper.StopAsync(TestStore.Stop);

        Assert.Equal(3, (await store.FromFileAsync())!.CountUpTo(DateOnly.MaxValue));
    }

    [Fact]
    public async Task SettingOff_NeitherReadsNorWrites()
    {
        await using var store = await ColumnStore.SmallAsync();
        await File.WriteAllTextAsync(store.FilePath, "not ours", TestStore.Stop);
        using var keeper = Keeper(store, on: false);

        await store.AssertAsColdAsync(await store.Scoreboard(keeper).ViewAsync(cancellation: TestStore.Stop));
        await keeper.WriteAsync();

        Assert.Empty(store.Lines);
        Assert.Equal("not ours", await File.ReadAllTextAsync(store.FilePath, TestStore.Stop));
    }

    [Fact]
    public async Task EditWhileTheFileIsWritten_IsLaidOverAtTheNextStart()
    {
        await using var store = await ColumnStore.SmallAsync();
        using var keeper = Keeper(store, on: true);
        await store.Scoreboard(keeper).ViewAsync(cancellation: TestStore.Stop);

        await store.EditAsync(Edits.Eased());
        await keeper.WriteAsync();

        await store.AssertAsColdAsync(await store.WarmAsync());
        Assert.Empty(store.Lines);
    }

    private static ColumnKeeper Keeper(ColumnStore store, bool on) =>
        new(store.Get<ColumnFile>(), Options.Create(new ScoreboardOptions { ColumnFile = on }), new FakeTimeProvider());

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; !happened(); tries++)
        {
            Assert.True(tries < 600, "It did not happen within 30 seconds.");
            await Task.Delay(50, TestStore.Stop);
        }
    }
}
