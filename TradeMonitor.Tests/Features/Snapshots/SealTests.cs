using System.Text;
using System.Text.Json;
using TradeMonitor.Tests.Api;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Features.Snapshots.Marks;
using Microsoft.Extensions.DependencyInjection;

namespace TradeMonitor.Tests.Features.Snapshots;

/// <summary>A picture tells by itself whether it is what was taken away: not a bit of it can be changed unseen.</summary>
public class SealTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Samples = 400;

    public static TheoryData<string> Pictures => ["tension.png", "tension.svg", "tension.pdf", "overview.pdf"];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task PictureAsItWasTaken_IsWhole_AndHoldsItsData(string picture)
    {
        var (file, key) = await TakeAsync(picture);

        Assert.Equal(SealState.Whole, Seal.Check(file, key));
        Assert.Equal(picture.Split('.')[1], MarkedPicture.FormatOf(file));
        using var data = JsonDocument.Parse(MarkedPicture.ReadData(file));
        var chart = data.RootElement.ValueKind == JsonValueKind.Array ? data.RootElement[0] : data.RootElement;
        Assert.Equal("2025-12-05", chart.GetProperty("asOf").GetString());
        Assert.Equal("2025-12-05", chart.GetProperty("parameters").GetProperty("asOf").GetString());
        Assert.Equal("3m", chart.GetProperty("parameters").GetProperty("range").GetString());
        Assert.NotEqual(0, chart.GetProperty("series")[0].GetProperty("points").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task AnyByteChanged_IsAltered(string picture)
    {
        var (file, key) = await TakeAsync(picture);

        // Some of all, and every one of the seal and what stands around it.
        var word = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Seal.Word));
        var places = Enumerable.Range(0, Samples).Select(i => (int)((long)i * (file.Length - 1) / (Samples - 1))).Concat(Enumerable.Range(word - 12, 12 + Seal.Word.Length + Seal.Blank.Length + 6)).Distinct();
        Assert.All(places.Where(p => p < file.Length), place =>
        {
            var changed = file.ToArray();
            changed[place] ^= 1;
            Assert.True(Seal.Check(changed, key) == SealState.Altered, $"byte {place} of {file.Length}");
        });
        Assert.Equal(SealState.Altered, Seal.Check([.. file, 0], key));
        Assert.Equal(SealState.Altered, Seal.Check(file[..^1], key));
    }

    [Fact]
    public async Task PictureOfAnotherInstallation_IsForeign()
    {
        var (file, _) = await TakeAsync("tension.png");

        Assert.Equal(SealState.Foreign, Seal.Check(file, new byte[32]));
    }

    [Fact]
    public void PictureFromElsewhere_HasNoSeal() => Assert.Equal(SealState.None, Seal.Check("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), new byte[32]));

    [Theory]
    [InlineData("tension.pdf")]
    [InlineData("overview.pdf")]
    public async Task Document_IsSoundForAReaderWithoutOurCode(string picture)
    {
        var (file, _) = await TakeAsync(picture);
        var text = Encoding.Latin1.GetString(file);

        // Each entry of the last table of contents leads to the object that it names.
        var table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..text.LastIndexOf("\n%%EOF", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n", text[table..], StringComparison.Ordinal);
        var lines = text[table..].Split('\n');
        foreach (var (line, number) in new[] { (lines[2], lines[1].Split(' ')[0]), (lines[4], lines[3].Split(' ')[0]) })
        {
            Assert.StartsWith($"{number} 0 obj\n", text[int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        }
    }

    private async Task<(byte[] File, byte[] Key)> TakeAsync(string picture)
    {
        var file = await api.CreateClient().GetByteArrayAsync(new Uri($"/charts/{picture}?asOf=2025-12-05&range=3m", UriKind.Relative), TestContext.Current.CancellationToken);
        return (file, await api.Services.GetRequiredService<SealKeys>().GetAsync(TestContext.Current.CancellationToken));
    }
}
