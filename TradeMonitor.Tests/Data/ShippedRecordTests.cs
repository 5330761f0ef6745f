using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data;

public class ShippedRecordTests
{
    [Fact]
    public async Task ShippedRecord_IsTakenInWholeAtTheFirstStart()
    {
        await using var store = await TestStore.OpenAsync(record: "Record");
        store.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

        await store.StartAsync();

        await using var db = await store.DbAsync();
        Assert.Equal(47, await db.FrictionPoints.KnownOn(null).CountAsync(TestStore.Stop));
        Assert.Equal(346, await db.Developments.KnownOn(null).CountAsync(TestStore.Stop));
        var steel = await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "2018-03-08-us-232-metals-proclaimed", TestStore.Stop);
        Assert.Equal(25, steel.Rate?.After);
        Assert.Equal(Status.Announced, steel.StatusAfter["us-232-metals"]);
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task StartingAgain_ChangesNothing()
    {
        using var record = new RecordOnDisk();
        await using var store = await TestStore.OpenAsync(record: record.Folder);
        await store.StartAsync();
        var version = store.Changes.Version;

        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.StartAsync();
        await store.Store.NoteVersionAsync(TestStore.Stop);

        Assert.Equal(version, store.Changes.Version);
        await using var db = await store.DbAsync();
        Assert.Equal(1, await db.Imports.CountAsync(TestStore.Stop));
    }

    [Fact]
    public async Task NewerShippedRecord_UpdatesAndWithdrawsItsOwnRows()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("claims", "m2", _ => { });
        await store.ImportSoundAsync(record, Origin.Shipped);

        using var newer = new RecordOnDisk().Spoil("friction-points", p => p["title"] = "Steel and aluminium duty");
        var result = await store.ImportSoundAsync(newer, Origin.Shipped);

        Assert.Equal(new(RecordFile.FrictionPoints, 0, 1, 0, 0, 0), result.Counts.Single(c => c.File == RecordFile.FrictionPoints));
        Assert.Equal(new(RecordFile.Claims, 0, 0, 1, 1, 0), result.Counts.Single(c => c.File == RecordFile.Claims));
        await using var db = await store.DbAsync();
        Assert.Equal("Steel and aluminium duty", (await db.FrictionPoints.KnownOn(null).SingleAsync(TestStore.Stop)).Title);
        Assert.Equal(["m1"], await db.Claims.KnownOn(null).Select(c => c.Id).ToListAsync(TestStore.Stop));
        Assert.Equal(2, (await db.FrictionPointVersions.SingleAsync(TestStore.Stop)).Version);
    }

    [Fact]
    public async Task NewerShippedRecord_NeverTouchesWhatPeopleWrote()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record, Origin.Shipped);
        using var edited = new RecordOnDisk().Spoil("developments", d => d["headline"] = "Written by a person");
        await store.ImportSoundAsync(edited, Origin.Person);

        using var newer = new RecordOnDisk().Spoil("developments", d => d["headline"] = "Shipped anew");
        var result = await store.ImportSoundAsync(newer, Origin.Shipped);

        Assert.Equal(1, result.Counts.Single(c => c.File == RecordFile.Developments).Kept);
        await using var db = await store.DbAsync();
        Assert.Equal("Written by a person", (await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "d1", TestStore.Stop)).Headline);
    }

    [Fact]
    public async Task NewerShippedRecordWithoutRowsOfAKind_WithdrawsAllOfThem()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record, Origin.Shipped);
        record.Write("claims", "[]");

        var result = await store.ImportSoundAsync(record, Origin.Shipped);

        Assert.Equal(new(RecordFile.Claims, 0, 0, 1, 0, 0), result.Counts.Single(c => c.File == RecordFile.Claims));
        await using var db = await store.DbAsync();
        Assert.Empty(await db.Claims.KnownOn(null).ToListAsync(TestStore.Stop));
    }

    [Fact]
    public async Task ShippedRowThatAPersonsRowNames_IsNotWithdrawn()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("sources", "s2", _ => { });
        await store.ImportSoundAsync(record, Origin.Shipped);
        using var edited = new RecordOnDisk().Spoil("claims", c => c["sources"] = new System.Text.Json.Nodes.JsonArray("s2"));
        await store.ImportSoundAsync(edited, Origin.Person);

        using var newer = new RecordOnDisk();
        await store.ImportSoundAsync(newer, Origin.Shipped);

        await using var db = await store.DbAsync();
        Assert.Equal(2, await db.Sources.KnownOn(null).CountAsync(TestStore.Stop));
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task RefusedShippedRecord_StopsTheStartWithItsFaults()
    {
        using var record = new RecordOnDisk().Spoil("claims", c => c["verdict"] = "so-so");
        await using var store = await TestStore.OpenAsync(record: record.Folder);

        var refused = await Assert.ThrowsAsync<StoreException>(store.StartAsync);

        Assert.Contains("claims.json · m1: verdict: \"so-so\"", refused.Message, StringComparison.Ordinal);
    }
}
