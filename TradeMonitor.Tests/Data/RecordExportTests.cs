using TradeMonitor.Web.Data;

namespace TradeMonitor.Tests.Data;

public class RecordExportTests
{
    [Fact]
    public async Task ExportOfAnImportedExport_IsTheSameByteForByte()
    {
        await using var store = await TestStore.OpenAsync(record: "Record");
        await using var empty = await TestStore.OpenAsync();
        store.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 8, 15, 30, 123, TimeSpan.Zero).AddTicks(4567));
        empty.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
        await store.StartAsync();
        var (first, second) = (Path.Combine(store.Folder, "first"), Path.Combine(store.Folder, "second"));

        await store.ExportAsync(first);
        using var exported = new RecordOnDisk();
        foreach (var file in Directory.GetFiles(first))
        {
            File.Copy(file, Path.Combine(exported.Folder, Path.GetFileName(file)), overwrite: true);
        }

        await empty.ImportSoundAsync(exported);
        await empty.ExportAsync(second);

        Assert.Equal(11, Directory.GetFiles(second).Length);
        Assert.All(Directory.GetFiles(first), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second, Path.GetFileName(file)))));
    }

    [Fact]
    public async Task Rows_AreOneALineSortedByDayWithReadableLettersAndNoUnsetOptionalField()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk().Copy("developments", "a-later-id", d => (d["date"], d["coverageShare"]) = ("2025-06-01", 0.25));
        await store.ImportSoundAsync(record);
        var folder = Path.Combine(store.Folder, "out");

        await store.ExportAsync(folder);

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "developments.json"), TestStore.Stop);
        var lines = text.Split('\n');
        Assert.Equal(["[", "{\"id\":\"d1\"", "{\"id\":\"d2\"", "{\"id\":\"a-later-id\"", "]", ""], lines.Select(l => l.Split(',')[0]));
        Assert.Contains("\"courtOrBody\":\"中国商务部\"", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("\"note\":null,\"recordedAt\":\"2026-03-01T12:00:00Z\"},", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"after\":25.5}", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"coverageShare\":0.25", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithForeignFiles_IsRefused()
    {
        await using var store = await TestStore.OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "out"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "memo.docx"), "", TestStore.Stop);

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.ExportAsync(folder.FullName));

        Assert.Contains("holds memo.docx, which is no part of a record", refused.Message, StringComparison.Ordinal);
    }
}
