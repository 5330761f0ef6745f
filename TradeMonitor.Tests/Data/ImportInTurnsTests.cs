using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data;

/// <summary>A large import is written in many transactions, and is all or nothing all the same.</summary>
public class ImportInTurnsTests
{
    private const int Few = 7;

    [Fact]
    public async Task BetweenItsTurns_ReadersSeeTheRecordAsItWas_AndAfterTheLastAllOfIt()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();
        var before = await store.SeenAsync();
        var (looks, told) = (0, 0);
        store.Changes.Changed += (_, _) => told++;

        var import = await store.BetweenTurnsAsync(() => store.ImportSoundAsync(large), async _ =>
        {
            Assert.Equal(before, await store.SeenAsync());
            return ++looks < 1000;
        });
        var result = await import;

        Assert.True(looks >= 10, $"Only {looks} looks: the test says little.");
        Assert.Equal(1, told);
        Assert.Equal((80, 1, 1), (result.Counts.Single(c => c.File == RecordFile.Developments).Added, result.Counts.Single(c => c.File == RecordFile.Developments).Changed, result.Counts.Single(c => c.File == RecordFile.Developments).Unchanged));
        Assert.Empty(await store.PendingAsync());
        var after = await store.SeenAsync();
        Assert.Contains("developments.json: 82 rows, 83 revisions", after, StringComparison.Ordinal);
        Assert.Contains("developments/copy-79 Duty applies since the morning", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTurnsOrAtOnce_TheStoreIsTheSame()
    {
        await using var inTurns = await OpenAsync();
        await using var atOnce = await Edits.Edits.StoreAsync();
        using var large = Imports.Large();

        var turns = await inTurns.ImportSoundAsync(large);
        var once = await atOnce.ImportSoundAsync(large);

        Assert.Equal(once.Counts, turns.Counts);
        Assert.Equal(await atOnce.DumpAsync(), await inTurns.DumpAsync());
    }

    [Fact]
    public async Task CutOff_NothingIsSeen_AndWhatIsLeftGoes()
    {
        await using var store = await OpenAsync();
        var (before, dump) = (await store.SeenAsync(), await store.DumpAsync());
        await CutOffAsync(store);

        Assert.Equal(before, await store.SeenAsync());
        Assert.NotEqual(dump, await store.DumpAsync());

        await store.Unfinished.RemoveIfAbandonedAsync(TestStore.Stop);
        Assert.Equal(dump.Where(IsNoVersion), (await store.DumpAsync()).Where(IsNoVersion));
        Assert.Equal(before.Split('\n')[1..], (await store.SeenAsync()).Split('\n')[1..]);

        // The version of a point that nobody has ever seen may stay: it is the one that the point will have.
        static bool IsNoVersion(string line) => !line.StartsWith("FrictionPointVersions", StringComparison.Ordinal);
    }

    [Fact]
    public async Task CutOffAndRunAgain_TheStoreIsAsAfterOneImport()
    {
        await using var store = await OpenAsync();
        await using var clean = await OpenAsync();
        using var large = Imports.Large();
        await CutOffAsync(store);

        await store.ImportSoundAsync(large);
        await clean.ImportSoundAsync(large);

        Assert.Equal(await clean.DumpAsync(), await store.DumpAsync());
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task WhatIsHidden_GoesNotWhileTheImportIsUnderWay()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();

        var import = await store.BetweenTurnsAsync(() => store.ImportSoundAsync(large), async pending =>
        {
            await store.Unfinished.RemoveIfAbandonedAsync(TestStore.Stop);
            Assert.Equal(pending.Count, (await store.PendingAsync()).Count);
            return false;
        });

        Assert.Equal(80, (await import).Counts.Single(c => c.File == RecordFile.Developments).Added);
    }

    [Fact]
    public async Task SecondImportMeanwhile_IsRefusedInOneSentence()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();
        using var other = new RecordOnDisk();
        var refusals = 0;

        var import = await store.BetweenTurnsAsync(() => store.ImportSoundAsync(large), async _ =>
        {
            var refused = await Assert.ThrowsAsync<StoreException>(() => store.ImportAsync(other));
            Assert.Contains("Another import into", refused.Message, StringComparison.Ordinal);
            refusals++;
            return false;
        });
        await import;

        Assert.Equal(1, refusals);
        await store.ImportSoundAsync(other);
    }

    [Fact]
    public async Task TrialOfALargeRecord_LeavesNoRow()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();
        var before = await store.DumpAsync();

        var result = await store.ImportAsync(large, dryRun: true);

        Assert.Equal(80, result.Counts.Single(c => c.File == RecordFile.Developments).Added);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task EveryKindOfRow_IsHiddenByTheModel()
    {
        await using var store = await TestStore.OpenAsync();
        await using var db = await store.DbAsync();
        var kinds = db.Model.GetEntityTypes().Where(t => typeof(IRecordRow).IsAssignableFrom(t.ClrType)).ToList();

        Assert.All(kinds, k => Assert.Single(k.GetDeclaredQueryFilters()));
        Assert.Equal(kinds.Select(k => k.GetTableName()).Order(StringComparer.Ordinal), AppendOnly.RevisionTables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RowThatIsNotHidden_CannotBeDeletedWhileOthersAre()
    {
        await using var store = await OpenAsync();
        await CutOffAsync(store);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync("DELETE FROM \"Sources\" WHERE \"Id\" = 's1'"));

        Assert.Contains("is append-only", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync(rowsPerTurn: Few);
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        return store;
    }

    // In the midst of the developments; what is left is what a killed process leaves.
    private static async Task CutOffAsync(TestStore store)
    {
        using var large = Imports.Large();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestStore.Stop);
        var import = await store.BetweenTurnsAsync(() => store.ImportAsync(large.Folder, Origin.Import, dryRun: false, stop.Token), async pending =>
        {
            if (pending.Any(p => p.Table == nameof(AppDb.Developments) && p.Last - p.First > 20))
            {
                await stop.CancelAsync();
            }

            return !stop.IsCancellationRequested;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        Assert.NotEmpty(await store.PendingAsync());
    }
}
