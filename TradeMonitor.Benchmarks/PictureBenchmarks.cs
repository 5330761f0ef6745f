using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Features.Snapshots;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// The tension chart of the shipped record as PNG, 1200 × 675: drawn by us, and photographed in a browser, which is how it is made elsewhere.
/// In-process, because the browser is a process of its own anyway and the record need not be read once more for each benchmark.
/// </summary>
[InProcess, MemoryDiagnoser]
public class PictureBenchmarks
{
    private static readonly DateOnly Day = new(2025, 12, 5);
    private static readonly PictureStyle Style = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trademonitor-");
    private WebApplicationFactory<Program> _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!, _screen = null!;
    private ExportedChart _chart = null!;
    private ChartFiles _files = null!;
    private string _document = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={Path.Combine(_folder.FullName, "trademonitor.db")}")
            .UseSetting("TradeMonitor:Today", "2025-12-05")
            .UseSetting("Logging:LogLevel:Default", "Warning"));
        _app.UseKestrel(0);
        _app.StartServer();
        _files = _app.Services.GetRequiredService<ChartFiles>();
        var found = await _app.Services.GetRequiredService<ChartCatalog>().FindAsync(
            new("tension", Day, Day, "us-cn", null, new("https://example.org/"), new Dictionary<string, string>()), CancellationToken.None);
        _chart = ((ChartFound.Of)found).Chart;
        _document = $"<body style='margin:0'>{Picture.Svg()}";
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = Style.Width, Height = Style.Height } });
        _screen = await _browser.NewPageAsync(new() { BaseURL = _app.ClientOptions.BaseAddress.ToString() });
    }

    /// <summary>What favours the browser most: it is warm, its page is open, and the drawing is given to it as outlines, without a script or a font.</summary>
    [Benchmark]
    public async Task<byte[]> Browser()
    {
        await _page.SetContentAsync(_document);
        return await _page.ScreenshotAsync();
    }

    /// <summary>What a browser is needed for where nothing is drawn on the server: the chart of the page itself, once its script has drawn it.</summary>
    [Benchmark(Baseline = true)]
    public async Task<byte[]> Screen()
    {
        await _screen.GotoAsync("/?asOf=2025-12-05");
        var chart = _screen.GetByTestId("chart-tension");
        await chart.Locator(".box").HoverAsync();
        await chart.Locator(".drawing svg").WaitForAsync();
        return await chart.ScreenshotAsync();
    }

    [Benchmark]
    public byte[] Drawn() => Picture.Png(1);

    /// <summary>With its data and its seal, as the server hands it out.</summary>
    [Benchmark]
    public async Task<byte[]> Served() => (await _files.WriteAsync("png", _chart, Style, 1)).Bytes;

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private ChartPicture Picture => new(_chart.Content, _chart.Caption, Style);
}
