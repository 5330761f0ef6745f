using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data;

public class RecordImportTests
{
    [Fact]
    public async Task Import_IsToldInTheHistory_WithItsChecksumAndCounts()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);

        await using var db = await store.DbAsync();
        var entry = await db.History.AsNoTracking().SingleAsync(TestStore.Stop);
        var run = await db.Imports.AsNoTracking().SingleAsync(TestStore.Stop);
        Assert.Equal((EditKind.ImportRecord, "imports", run.Folder, "Command line", run.At), (entry.Kind, entry.Subject, entry.RowId, entry.EditorName, entry.At));
        Assert.Contains($"\"sha256\":\"{run.Sha256}\",\"added\":{run.Added},", entry.After, StringComparison.Ordinal);
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    [Fact]
    public async Task ImportThatIsRefusedOrOnlyTried_IsNotTold()
    {
        await using var store = await TestStore.OpenAsync();
        using var spoilt = new RecordOnDisk().Spoil("developments", d => d["date"] = "soon");
        using var sound = new RecordOnDisk();

        await store.ImportAsync(spoilt);
        await store.ImportAsync(sound, dryRun: true);

        await using var db = await store.DbAsync();
        Assert.Equal(0, await db.History.CountAsync(TestStore.Stop));
    }

    [Fact]
    public async Task SameRowsAgain_AddNoRevisions()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);

        var again = await store.ImportSoundAsync(record.Spoil("claims", c => c["recordedAt"] = "2026-01-01T00:00:00Z"));

        Assert.All(again.Counts, c => Assert.Equal(0, c.Added + c.Changed + c.Withdrawn + c.Kept));
    }

    [Fact]
    public async Task Import_ReplacesShippedRowsAndWithdrawsNone()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("claims", "m2", _ => { });
        await store.ImportSoundAsync(record, Origin.Shipped);

        using var other = new RecordOnDisk().Spoil("claims", c => c["finding"] = "No.");
        await store.ImportSoundAsync(other);

        await using var db = await store.DbAsync();
        Assert.Equal(["No.", "Yes."], await db.Claims.KnownOn(null).OrderBy(c => c.Id).Select(c => c.Finding).ToListAsync(TestStore.Stop));
    }

    [Fact]
    public async Task RowsAreSeenAsTheyWereKnown()
    {
        await using var store = await TestStore.OpenAsync();
        using var first = new RecordOnDisk().Copy("claims", "m2", c => c["recordedAt"] = "2026-02-01T00:00:00Z");
        await store.ImportSoundAsync(first, Origin.Shipped);
        store.Clock.Advance(TimeSpan.FromDays(1));
        using var second = new RecordOnDisk().Spoil("claims", c => c["finding"] = "Corrected.");
        await store.ImportSoundAsync(second, Origin.Shipped);

        Assert.Empty(await FindingsAsync(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["m2 Yes."], await FindingsAsync(new(2026, 2, 2, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["m1 Yes.", "m2 Yes."], await FindingsAsync(new(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2))));
        Assert.Equal(["m1 Corrected."], await FindingsAsync(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["m1 Corrected."], await FindingsAsync(null));

        async Task<List<string>> FindingsAsync(DateTimeOffset? knownOn)
        {
            await using var db = await store.DbAsync();
            return await db.Claims.KnownOn(knownOn).OrderBy(c => c.Id).Select(c => c.Id + " " + c.Finding).ToListAsync(TestStore.Stop);
        }
    }

    [Fact]
    public async Task CorrectionWithAnEarlierInstant_IsWhatWasKnownFromThen()
    {
        await using var store = await TestStore.OpenAsync();
        using var first = new RecordOnDisk();
        await store.ImportSoundAsync(first);
        using var second = new RecordOnDisk().Spoil("claims", c => (c["finding"], c["recordedAt"]) = ("Earlier.", "2026-02-01T00:00:00Z"));
        await store.ImportSoundAsync(second);

        await using var db = await store.DbAsync();
        Assert.Equal("Earlier.", (await db.Claims.KnownOn(new(2026, 2, 15, 0, 0, 0, TimeSpan.Zero)).SingleAsync(TestStore.Stop)).Finding);
        Assert.Equal("Earlier.", (await db.Claims.KnownOn(null).SingleAsync(TestStore.Stop)).Finding);
    }

    [Fact]
    public async Task Trial_SaysWhatWouldChangeAndStoresNothing()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();

        var result = await store.ImportAsync(record, dryRun: true);

        Assert.Equal(2, result.Counts.Single(c => c.File == RecordFile.Developments).Added);
        await using var db = await store.DbAsync();
        Assert.False(await db.Developments.AnyAsync(TestStore.Stop));
        Assert.Equal(0, store.Changes.Version);
    }

    [Fact]
    public async Task PartOfARecord_MayNameWhatTheStoreHas()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        foreach (var file in Directory.GetFiles(record.Folder).Where(f => !f.EndsWith("developments.json", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        await store.ImportSoundAsync(record.Spoil("developments", d => d["id"] = "d3"));

        await using var db = await store.DbAsync();
        Assert.Equal(3, await db.Developments.KnownOn(null).CountAsync(TestStore.Stop));
    }

    [Fact]
    public async Task Readers_AreToldOnceOfEachChange()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        var told = 0;
        store.Changes.Changed += (_, _) => told++;

        await store.ImportSoundAsync(record);
        await store.ImportSoundAsync(record);

        Assert.Equal(1, told);
    }
}
