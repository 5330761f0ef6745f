using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Architecture;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>What the product tells of the files that it makes.</summary>
public sealed class FileMeasurementTests : MeasuredApp
{
    [Theory]
    [InlineData("/friction-points/export.xlsx", "friction-points", "xlsx", "written")]
    [InlineData("/friction-points/export.csv?asOf=tomorrow", "friction-points", "csv", "refused")]
    [InlineData("/commitments/export.json", "commitments", "json", "written")]
    [InlineData("/brief.md", "brief", "md", "written")]
    [InlineData("/history/export.csv?of=p1", "history", "csv", "written")]
    [InlineData("/history/export.csv", "history", "csv", "refused")]
    [InlineData("/api/v1/sources.csv", "sources", "csv", "written")]
    [InlineData("/api/v1/sources.csv?limit=0", "sources", "csv", "refused")]
    public async Task Exports_AreTimedByKindAndResult(string address, string kind, string format, string result)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        var heard = Assert.Single(Listener.Of("trademonitor.export.duration"));
        Assert.Equal((kind, format, result), (heard[Instruments.ExportKind], heard[Instruments.FileFormat], heard[Instruments.ExportResult]));
    }

    [Fact]
    public async Task RecordOnItsWayOut_IsAnExport()
    {
        var folder = Path.Combine(App.Folder, "out");

        await App.Services.GetRequiredService<RecordExport>().RunAsync(folder, Stop);

        Assert.Equal("record", Assert.Single(Listener.Of("trademonitor.export.duration"))[Instruments.ExportKind]);
    }

    [Theory]
    [InlineData("/charts/tension.png", "tension", "png")]
    [InlineData("/charts/level.svg?of=p1", "level", "svg")]
    [InlineData("/charts/friction-map.csv", "friction-map", "csv")]
    [InlineData("/charts/overview.pdf", "overview", "pdf")]
    public async Task ChartFiles_AreTimedByChartAndFormat(string address, string chart, string format)
    {
        await GetAsync(address);

        var heard = Assert.Single(Listener.Of("trademonitor.chart.duration"));
        Assert.Equal((chart, format), (heard[Instruments.Chart], heard[Instruments.FileFormat]));
        Assert.True(heard.Value > 0);
    }

    /// <summary>An export that nobody thought of timing is found here.</summary>
    [Fact]
    public void EveryExport_IsTimed()
    {
        var exports = App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } path && (path.Contains("/export.", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal)))
            .ToList();

        Assert.True(exports.Count >= 13, $"{exports.Count} exports");
        House.None(exports.Where(e => e.Metadata.GetMetadata<TimedExport>() is null).Select(e => e.RoutePattern.RawText));
    }
}
