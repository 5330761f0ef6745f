using System.Text;

namespace TradeMonitor.Tests.Data;

public class BrokenFileTests
{
    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "claims", "[{\"id\":\"m1\",\n  oops"u8.ToArray(), "claims.json: is not valid JSON (or nests deeper than 32 levels) at line 2, column 3" },
        { "claims", "[] x"u8.ToArray(), "claims.json: is not valid JSON" },
        { "claims", ""u8.ToArray(), "claims.json: is not valid JSON" },
        { "claims", "{}"u8.ToArray(), "claims.json: must be an array of objects" },
        { "claims", "[3]"u8.ToArray(), "claims.json · row 1: must be an object, not a number" },
        { "claims", Encoding.Unicode.GetBytes("[]"), "claims.json: is not UTF-8 (it looks like UTF-16 or UTF-32)" },
        { "claims", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("[]")], "claims.json: is not UTF-8 (it looks like UTF-16 or UTF-32)" },
        { "claims", [(byte)'[', (byte)'\n', (byte)'"', 0xE9, (byte)'"', (byte)']'], "claims.json: is not UTF-8 (first wrong byte in line 2)" },
        { "claims", Encoding.UTF8.GetBytes("[{\"id\":" + new string('[', 40) + new string(']', 40) + "}]"), "claims.json: is not valid JSON (or nests deeper than 32 levels)" },
        { "claims", "[{\"id\":\"m1\",\"id\":\"m2\"}]"u8.ToArray(), "claims.json · m2: id: is given twice" },
        { "claims", "[{\"id\":\"\\ud800\"}]"u8.ToArray(), "claims.json · row 1: id: holds an escape that is not a character" },
        { "codebook", "[]"u8.ToArray(), "codebook.json: must be an object, not an array" },
        { "codebook", "{"u8.ToArray(), "codebook.json: is not valid JSON" },
        { "claimz", "[]"u8.ToArray(), "claimz.json: is not a file of a record; known are friction-points.json" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task BrokenFile_IsRefusedByName(string file, byte[] bytes, string fault)
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await File.WriteAllBytesAsync(record.PathOf(file), bytes, TestStore.Stop);

        var result = await store.ImportAsync(record);

        Assert.Contains(result.Faults.Lines(), line => line.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BadByteFarIntoALongFile_IsToldByItsLine()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        // Letters of three bytes, so that some lie across the blocks in which a file is read.
        var lines = string.Concat(Enumerable.Repeat("  中美貿易協定\n", 20_000));
        await File.WriteAllBytesAsync(record.PathOf("claims"), [(byte)'[', .. Encoding.UTF8.GetBytes(lines), 0xE4, (byte)']'], TestStore.Stop);

        var result = await store.ImportAsync(record);

        Assert.Equal(["claims.json: is not UTF-8 (first wrong byte in line 20001); save it as UTF-8"], result.Faults.Lines());
    }

    [Fact]
    public async Task RowsLongerThanABlock_AreReadWhole_AndCounted()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        var text = string.Concat(Enumerable.Repeat("中美", 30_000));
        record.Write("claims", "\uFEFF[" + string.Join(",\n", Enumerable.Range(1, 5).Select(n => n < 5 ? $"{{\"id\":\"m{n}\",\"odd\":\"{text}\"}}" : "7")) + "]\n");

        var result = await store.ImportAsync(record);

        string[] lines = [.. result.Faults.Lines()];
        Assert.All(Enumerable.Range(1, 4), n => Assert.Contains(lines, l => l.StartsWith($"claims.json · m{n}: odd", StringComparison.Ordinal)));
        Assert.Contains("claims.json · row 5: must be an object, not a number", lines);
    }

    [Fact]
    public async Task UnreadableFile_DoesNotBlameTheRowsThatNameIt()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        record.Write("sources", "[{");

        var result = await store.ImportAsync(record);

        Assert.StartsWith("sources.json: is not valid JSON", Assert.Single(result.Faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileOverTheLimit_IsRefusedUnread()
    {
        await using var store = await TestStore.OpenAsync(maxFileMiB: 1);
        using var record = new RecordOnDisk();
        record.Write("claims", "[" + new string(' ', 1024 * 1024) + "]");

        var result = await store.ImportAsync(record);

        Assert.Equal(["claims.json: is larger than 1 MiB (setting Record:MaxFileMiB)"], result.Faults.Lines());
    }

    [Fact]
    public async Task FolderWithoutARecord_IsRefused()
    {
        await using var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        foreach (var file in Directory.GetFiles(record.Folder))
        {
            File.Delete(file);
        }

        var result = await store.ImportAsync(record);

        Assert.Contains("holds no file of a record", Assert.Single(result.Faults.Lines()), StringComparison.Ordinal);
    }
}
