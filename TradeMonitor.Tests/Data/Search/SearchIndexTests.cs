using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data.Search;

/// <summary>The index holds what the record holds, whoever wrote it.</summary>
public class SearchIndexTests
{
    [Fact]
    public async Task Import_IsFoundInEveryKind()
    {
        await using var store = await ImportedAsync();

        Assert.Equal(
            ["commitments/c1", "engagements/e1", "friction-points/p1"], await FindAsync(store, "\"steel\""));
        Assert.Equal(["developments/d2"], await FindAsync(store, "\"中国商务部\""));
        Assert.Equal(["deadlines/l1"], await FindAsync(store, "\"review\""));
        Assert.Equal(["cooperation/o1"], await FindAsync(store, "\"group\""));
        Assert.Equal(["sources/s1"], await FindAsync(store, "\"ustr\""));
        Assert.Empty(await FindAsync(store, "\"bought\" OR \"meets\"")); // follow-through and gist tell of later days
    }

    [Fact]
    public async Task RowOfALaterDay_IsNotFound()
    {
        await using var store = await ImportedAsync();

        Assert.Equal(["friction-points/p1", "sources/s1"], await FindAsync(store, "\"duty\" OR \"ustr\"", new(2025, 1, 1)));
        Assert.Equal(["developments/d1", "friction-points/p1", "sources/s1"], await FindAsync(store, "\"duty\" OR \"ustr\"", new(2025, 1, 2)));
    }

    [Fact]
    public async Task Edit_ReplacesWhatStood_AndTheOldTextIsKnownOnEarlierDaysOnly()
    {
        await using var store = await ImportedAsync();
        var before = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromDays(10));
        await store.EditAsync(Edits.Edits.Add(Edits.Edits.Eased()));
        await store.EditAsync(Edits.Edits.Add(Edits.Edits.Eased(headline: "Levy cut in half")) with { Kind = EditKind.CorrectDevelopment });

        Assert.Equal(["developments/d3"], await FindAsync(store, "\"levy\""));
        Assert.Empty(await FindAsync(store, "\"halved\""));
        Assert.Empty(await FindAsync(store, "\"levy\"", knownOn: before));
    }

    [Fact]
    public async Task RowThatANewerShippedRecordNoLongerHas_IsNotFoundAnyMore()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("deadlines", "l2", row => row["title"] = "Second look");
        await store.ImportSoundAsync(record, Origin.Shipped);
        Assert.Equal(["deadlines/l2"], await FindAsync(store, "\"look\""));
        var before = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromDays(1));

        using var newer = new RecordOnDisk().Spoil("deadlines", row => row["title"] = "Talks resume");
        await store.ImportSoundAsync(newer, Origin.Shipped);

        Assert.Empty(await FindAsync(store, "\"look\""));
        Assert.Equal(["deadlines/l2"], await FindAsync(store, "\"look\"", knownOn: before));
        Assert.Equal(["deadlines/l1"], await FindAsync(store, "\"talks\" AND \"resume\""));
        Assert.Empty(await FindAsync(store, "\"review\""));
    }

    [Fact]
    public async Task ImportTakenBack_LeavesNothing()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();

        await store.ImportAsync(record, dryRun: true);

        Assert.Empty(await FindAsync(store, "\"steel\""));
    }

    [Fact]
    public async Task StoreFilledBeforeThereWasAnIndex_IsIndexedWhenItIsOpened()
    {
        await using var store = await ImportedAsync();
        await using (var db = await store.DbAsync())
        {
            await db.Database.MigrateAsync("AddSnapshots", TestStore.Stop);
        }

        await store.Store.OpenForServerAsync(TestStore.Stop);
        await store.EditAsync(Edits.Edits.Add(Edits.Edits.Eased()));

        Assert.Equal(["commitments/c1", "engagements/e1", "friction-points/p1"], await FindAsync(store, "\"steel\""));
        Assert.Equal(["developments/d3"], await FindAsync(store, "\"halved\""));
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    private static async Task<TestStore> ImportedAsync()
    {
        var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        return store;
    }

    private static async Task<IEnumerable<string>> FindAsync(TestStore store, string expression, DateOnly? asOf = null, DateTimeOffset? knownOn = null)
    {
        await using var db = await store.DbAsync();
        var found = await new SearchReader(db, asOf ?? new(2027, 1, 1), knownOn, 100).MatchAsync(expression, TestStore.Stop);
        Assert.All(found, m => Assert.True(m.Score > 0));
        return found.Select(m => $"{m.Kind}/{m.Id}").Order(StringComparer.Ordinal);
    }
}
