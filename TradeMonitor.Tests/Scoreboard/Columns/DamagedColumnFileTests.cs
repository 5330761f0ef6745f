using TradeMonitor.Tests.Data;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>Damage of any kind is noticed, said in one line, and the file made anew; no reader sees anything of it.</summary>
public sealed class DamagedColumnFileTests : IAsyncLifetime
{
    private static readonly DateOnly[] Days = ViewText.Days(seed: 62, count: 4);
    private ColumnStore _store = null!;
    private byte[] _file = [];
    private List<string> _readings = [];

    [Theory]
    [InlineData(0, "it is too short")]
    [InlineData(1, "it is too short")]
    [InlineData(11, "it is too short")]
    [InlineData(35, "it is too short")]
    [InlineData(36, "it is not as long as it says")]
    [InlineData(1000, "it is not as long as it says")]
    [InlineData(-1, "it is not as long as it says")]
    [InlineData(-16, "it is not as long as it says")]
    [InlineData(-24, "it is not as long as it says")]
    [InlineData(-5000, "it is not as long as it says")]
    public Task TruncatedFile_IsMadeAnew(int length, string reason) => AssertMadeAnewAsync(_file[..(length < 0 ? _file.Length + length : length)], reason);

    [Fact]
    public Task LongerFile_IsMadeAnew() => AssertMadeAnewAsync([.. _file, 0], "it is not as long as it says");

    [Fact]
    public Task FileOfZeros_IsMadeAnew() => AssertMadeAnewAsync(new byte[_file.Length], "it is no column file");

    [Fact]
    public Task OlderFormat_IsMadeAnew()
    {
        var older = _file.ToArray();
        older[8] = 0;
        return AssertMadeAnewAsync(older, "it is of format 0");
    }

    [Fact]
    public async Task AnyFlippedBit_IsNoticed()
    {
        var random = new Random(6);
        foreach (var place in Enumerable.Range(0, 300).Select(_ => random.Next(12, _file.Length)))
        {
            var damaged = _file.ToArray();
            damaged[place] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(_store.FilePath, damaged, TestStore.Stop);

            Assert.True(await _store.FromFileAsync() is null, $"A bit of byte {place} was flipped, and the file was used.");
        }

        Assert.Equal(300, _store.Lines.Count(line => line.Contains("checksum", StringComparison.Ordinal) || line.Contains("not as long", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FlippedBits_LeaveTheReadings()
    {
        var random = new Random(7);
        for (var i = 0; i < 8; i++)
        {
            var damaged = _file.ToArray();
            damaged[random.Next(damaged.Length)] ^= 0x10;
            await AssertMadeAnewAsync(damaged, "");
        }
    }

    public async ValueTask InitializeAsync()
    {
        _store = await ColumnStore.ShippedAsync();
        _readings = ViewText.Of(await _store.WarmAsync(), Days);
        _file = await File.ReadAllBytesAsync(_store.FilePath, TestStore.Stop);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task AssertMadeAnewAsync(byte[] damaged, string reason)
    {
        await File.WriteAllBytesAsync(_store.FilePath, damaged, TestStore.Stop);

        RecordView view = await _store.WarmAsync();

        Assert.Contains(reason, Assert.Single(_store.Lines), StringComparison.Ordinal);
        Assert.Equal(_readings, ViewText.Of(view, Days));
        Assert.Equal(_file.Length, new FileInfo(_store.FilePath).Length);
        Assert.NotNull(await _store.FromFileAsync());
    }
}
