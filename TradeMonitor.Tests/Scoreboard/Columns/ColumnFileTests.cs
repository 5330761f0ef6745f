using System.Runtime.Versioning;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A start from the column file gives what a start from the store gives, and what is not to be trusted is not.</summary>
public class ColumnFileTests
{
    [Fact]
    public async Task ShippedRecord_ReadsTheSameFromTheFile()
    {
        await using var store = await ColumnStore.ShippedAsync();
        var cold = ViewText.Of(await store.WarmAsync(), ColumnStore.Days);

        var kept = await store.FromFileAsync();

        Assert.NotNull(kept);
        Assert.Equal(cold, ViewText.Of(kept, ColumnStore.Days));
        Assert.Empty(store.Lines);
    }

    [Fact]
    public async Task EditsAfterTheFile_AreLaidOverIt()
    {
        await using var store = await ColumnStore.SmallAsync();
        await store.WarmAsync();
        var file = await File.ReadAllBytesAsync(store.FilePath, TestStore.Stop);
        await store.EditAsync(Edits.Eased());
        await store.EditAsync(Edits.Eased("d4", "Halved again") with { Supersedes = "d3", Date = new(2026, 2, 24) });

        var view = await store.WarmAsync();

        Assert.Equal("d4", view.FindPoint("p1")!.StatusOn(new(2026, 3, 1))?.DevelopmentId);
        await store.AssertAsColdAsync(view);
        Assert.Empty(store.Lines);
        Assert.Equal(file, await File.ReadAllBytesAsync(store.FilePath, TestStore.Stop));
    }

    [Fact]
    public async Task MoreEditsThanAStartLaysOver_AreReadAnewAndKept()
    {
        await using var store = await ColumnStore.SmallAsync();
        await store.WarmAsync();
        var edit = Edits.Add(Edits.Eased()) with { Rows = [.. Enumerable.Range(0, 1_100).Select(i => Edits.Eased($"d3-{i}") with { Date = new DateOnly(2025, 3, 1).AddDays(i % 300) })] };
        await store.Get<Web.Data.Edits.RecordEdits>().ApplyAsync(edit, Edits.Lead, TestStore.Stop);

        await store.AssertAsColdAsync(await store.WarmAsync());

        Assert.Equal(1_102, (await store.FromFileAsync())!.CountUpTo(DateOnly.MaxValue));
    }

    [Fact]
    public async Task ImportAfterTheFile_IsReadAnewAndKept()
    {
        await using var store = await ColumnStore.SmallAsync();
        await store.WarmAsync();
        using var more = new RecordOnDisk().Copy("developments", "d9", d => d["date"] = "2026-01-20");
        await store.ImportAsync(more.Folder);

        await store.AssertAsColdAsync(await store.WarmAsync());

        Assert.Contains("a record was imported since", Assert.Single(store.Lines), StringComparison.Ordinal);
        Assert.Equal(3, (await store.FromFileAsync())!.CountUpTo(DateOnly.MaxValue));
    }

    [Fact]
    public async Task FolderInPlaceOfTheFile_IsLeftAlone()
    {
        await using var store = await ColumnStore.SmallAsync();
        Directory.CreateDirectory(store.FilePath);

        await store.AssertAsColdAsync(await store.WarmAsync());

        Assert.Equal(2, store.Lines.Count);
        Assert.True(Directory.Exists(store.FilePath));
    }

    [Fact]
    public async Task PlaceThatCannotBeWritten_IsSaidAndNothingElse()
    {
        await using var store = await ColumnStore.SmallAsync();
        Directory.CreateDirectory(store.FilePath + ".new");

        await store.AssertAsColdAsync(await store.WarmAsync());

        Assert.Contains("could not be kept", Assert.Single(store.Lines), StringComparison.Ordinal);
        Assert.False(File.Exists(store.FilePath));
    }

    [Fact]
    public async Task CrashBeforeTheRename_LeavesTheFileBefore()
    {
        await using var store = await ColumnStore.SmallAsync();
        await store.WarmAsync();
        var whole = await File.ReadAllBytesAsync(store.FilePath, TestStore.Stop);
        await File.WriteAllBytesAsync(store.FilePath + ".new", whole[..(whole.Length / 2)], TestStore.Stop);

        Assert.NotNull(await store.FromFileAsync());

        using var more = new RecordOnDisk().Copy("developments", "d9", d => d["date"] = "2026-01-20");
        await store.ImportAsync(more.Folder);
        await store.WarmAsync();
        Assert.Equal(3, (await store.FromFileAsync())!.CountUpTo(DateOnly.MaxValue));
        Assert.False(File.Exists(store.FilePath + ".new"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task File_IsReadByWhomTheStoreIsReadBy()
    {
        await using var store = await ColumnStore.SmallAsync();
        foreach (var mode in new[] { UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead })
        {
            File.Delete(store.FilePath);
            File.SetUnixFileMode(store.DatabasePath, mode);
            await store.WarmAsync();

            Assert.Equal(mode, File.GetUnixFileMode(store.FilePath));
        }
    }
}
