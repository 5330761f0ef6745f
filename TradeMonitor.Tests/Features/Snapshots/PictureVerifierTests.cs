using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Features.Snapshots;

namespace TradeMonitor.Tests.Features.Snapshots;

/// <summary>A picture that comes back is genuine, altered or unknown, and no file can do harm.</summary>
public sealed class PictureVerifierTests(TradeMonitorApp app) : SnapshotTest(app), IClassFixture<TradeMonitorApp>
{
    [Theory]
    [InlineData("png")]
    [InlineData("svg")]
    [InlineData("pdf")]
    public async Task PictureOfASnapshot_IsVerified_AndLeadsBackToIt(string format)
    {
        var id = await KeepAsync(await AnalystAsync());
        var file = await FileAsync(id, format);

        var genuine = await VerifyAsync(file);
        file[^20] ^= 1;
        var altered = await VerifyAsync(file);

        Assert.Equal(("genuine", id), (genuine.GetProperty("verdict").GetString(), genuine.GetProperty("snapshot").GetString()));
        Assert.Equal("2025-12-05", genuine.GetProperty("charts")[0].GetProperty("asOf").GetString());
        Assert.EndsWith("/s/" + id, genuine.GetProperty("charts")[0].GetProperty("permalink").GetString(), StringComparison.Ordinal);
        Assert.Equal("altered", altered.GetProperty("verdict").GetString());
        Assert.Equal(0, altered.GetProperty("charts").GetArrayLength());
    }

    [Fact]
    public async Task FileFromElsewhere_IsUnknown_AndSoIsNoPictureAtAll()
    {
        Assert.Contains("no PNG, SVG or PDF", (await VerifyAsync("hello"u8.ToArray())).GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("carries no seal", (await VerifyAsync("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray())).GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("The file is empty.", (await VerifyAsync([])).GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task PictureOfAnotherVersion_IsGenuineAllTheSame()
    {
        var svg = Web.Features.Snapshots.Marks.SvgMarks.Add("<svg></svg>", """{"chart":"tension","madeLater":true}""");

        var finding = await VerifyAsync(await App.Services.GetRequiredService<SealQueries>().SealAsync(svg, Stop));

        Assert.Equal("genuine", finding.GetProperty("verdict").GetString());
        Assert.Contains("another version", finding.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HugeFile_IsRefusedInASentence()
    {
        using var answer = await Visitor.PostAsync(new Uri("/api/v1/verify", UriKind.Relative), new ByteArrayContent(new byte[PictureVerifier.LargestFile + 1]), Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(PictureVerifier.TooLarge, (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("detail").GetString());
    }
}
