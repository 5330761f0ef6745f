using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data;

/// <summary>People go on editing while a large record is imported, and what they write stands.</summary>
public class EditsDuringImportTests
{
    [Theory]
    [InlineData(nameof(AppDb.Sources), 0, 1)] // before the import has come to the developments: it keeps what the person wrote
    [InlineData(nameof(AppDb.Developments), 1, 0)] // after it: the person's revision comes later
    public async Task EditDuringAnImport_IsSavedBeforeItEnds_AndStands(string table, int changed, int kept)
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();

        var (edit, import) = await EditOnceHiddenAsync(store, () => store.ImportSoundAsync(large), table, Correct(await FirstAsync(store) with { Headline = "As a person has it" }));
        Assert.IsType<EditResult.Saved>(edit);
        Assert.Equal("As a person has it", (await FirstAsync(store)).Headline);
        var counts = (await import).Counts.Single(c => c.File == RecordFile.Developments);

        Assert.Equal((80, changed, kept), (counts.Added, counts.Changed, counts.Kept));
        Assert.Equal("As a person has it", (await FirstAsync(store)).Headline);
        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
        await using var db = await store.DbAsync();
        // The last of the import comes after the edit.
        Assert.Equal([EditKind.ImportRecord, EditKind.CorrectDevelopment, EditKind.ImportRecord], await db.History.OrderBy(h => h.Seq).Select(h => h.Kind).ToListAsync(TestStore.Stop));
    }

    [Fact]
    public async Task EditThatNamesARowOfTheImport_IsRefusedUntilItCanBeSeen()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();
        var naming = Edits.Edits.Add(Edits.Edits.Eased() with { Sources = ["copy-0"] });

        var (edit, import) = await EditOnceHiddenAsync(store, () => store.ImportSoundAsync(large), nameof(AppDb.Developments), naming);
        var refused = Assert.IsType<EditResult.Refused>(edit);
        await import;

        Assert.Contains(refused.Faults, f => f.Message.Contains("\"copy-0\" is not in the record", StringComparison.Ordinal));
        Assert.IsType<EditResult.Saved>(await store.EditAsync(naming));
    }

    [Fact]
    public async Task RowThatAPersonAddsUnderAnIdOfTheImport_Stands()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large();

        var (edit, import) = await EditOnceHiddenAsync(store, () => store.ImportSoundAsync(large), nameof(AppDb.Developments), Edits.Edits.Add(Edits.Edits.Eased("copy-0", "Mine")));
        await import;

        Assert.IsType<EditResult.Saved>(edit);
        await using var db = await store.DbAsync();
        Assert.Equal("Mine", (await db.Developments.KnownOn(null).SingleAsync(d => d.Id == "copy-0", TestStore.Stop)).Headline);
    }

    [Fact]
    public async Task EditThatClosesACircleWithTheImport_HasTheImportRefused_AndNothingOfItIsLeft()
    {
        await using var store = await OpenAsync();
        using var large = Imports.Large().Spoil("developments", d => d["supersedes"] = "d2");
        var second = await FindAsync(store, "d2");

        var (edit, import) = await EditOnceHiddenAsync(store, () => store.ImportAsync(large), nameof(AppDb.Developments), Correct(second with { RespondsTo = null, Supersedes = "d1" }));
        var result = await import;

        Assert.IsType<EditResult.Saved>(edit);
        Assert.Equal("developments.json · d2: supersedes: leads back to the row itself, since somebody edited it while the record was imported", Assert.Single(result.Faults.Lines()));
        Assert.Empty(await store.PendingAsync());
        await using var db = await store.DbAsync();
        Assert.Equal(3, await db.Developments.IgnoreQueryFilters().CountAsync(TestStore.Stop));
    }

    private static async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync(rowsPerTurn: 2);
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        return store;
    }

    // The edit waits at the gate like the import itself, behind one turn of it at most.
    private static async Task<(EditResult Edit, Task<ImportResult> Import)> EditOnceHiddenAsync(TestStore store, Func<Task<ImportResult>> begin, string table, RecordEdit edit)
    {
        Task<EditResult>? saving = null;
        var import = await store.BetweenTurnsAsync(begin, pending =>
        {
            if (pending.Any(p => p.Table == table))
            {
                saving = store.EditAsync(edit);
            }

            return Task.FromResult(saving is null);
        });
        return (await saving!, import);
    }

    private static RecordEdit Correct(Development row) => Edits.Edits.Add(row) with { Kind = EditKind.CorrectDevelopment };

    private static Task<Development> FirstAsync(TestStore store) => FindAsync(store, "d1");

    private static async Task<Development> FindAsync(TestStore store, string id)
    {
        await using var db = await store.DbAsync();
        return (await db.Developments.AsNoTracking().KnownOn(null).SingleAsync(d => d.Id == id, TestStore.Stop)) with { RecordedAt = null };
    }
}
