using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Architecture;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>What the real application tells of its work, on a record of a row of each kind (two developments, one correction).</summary>
[Collection(Listening.Name)]
public sealed class MeasurementTests : IAsyncLifetime
{
    private readonly RecordOnDisk _record = new();
    private readonly TradeMonitorApp _app;
    private Listener _listener = null!;
    private HttpClient _client = null!;

    public MeasurementTests() => _app = new() { Settings = { ["Record:Path"] = _record.Folder } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _listener = new(_app.Services.GetRequiredService<Instruments>());
        _client = _app.CreateClient();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Scoreboard_TellsHowItWasMade()
    {
        await GetAsync("/api/v1/friction-points");
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01");
        await EditAsync(Edits.Add(Edits.Eased()));
        await GetAsync("/api/v1/friction-points");
        await GetAsync("/api/v1/friction-points?knownOn=2026-01-01");

        Assert.Equal(["full", "since", "known-on"], _listener.Of("trademonitor.scoreboard.rebuild.duration").Select(h => h[Instruments.RebuildKind]));
        Assert.Equal(3, _listener.Spans.Count(s => s.DisplayName == "scoreboard rebuild"));
        Assert.Equal(0, _listener.Of("trademonitor.scoreboard.lag")[^1].Value);
    }

    [Fact]
    public async Task RecordVersion_GrowsWithEachRevision_AndTheScoreboardIsBehindUntilSomebodyReads()
    {
        await GetAsync("/api/v1/friction-points");
        var before = Now("trademonitor.record.version");

        await EditAsync(Edits.Add(Edits.Eased()));

        var written = Now("trademonitor.record.version") - before;
        Assert.Equal(_app.Services.GetRequiredService<RecordChanges>().Version - before, written);
        Assert.True(written > 0);
        Assert.Equal(written, Now("trademonitor.scoreboard.lag"));
    }

    [Theory]
    [InlineData("/api/v1/friction-points?asOf=2025-06-01", "board", "list")]
    [InlineData("/friction-points?asOf=2025-06-02", "board", "list")]
    [InlineData("/friction-points/p1?asOf=2025-06-03", "point")]
    [InlineData("/?asOf=2025-06-04", "overview")]
    [InlineData("/timeline?asOf=2025-06-05", "timeline")]
    [InlineData("/search?q=duty&asOf=2025-06-06", "search")]
    public async Task Questions_AreTimedByWhatIsAsked(string address, params string[] operations)
    {
        await GetAsync(address);

        var heard = _listener.Of("trademonitor.query.duration");
        Assert.Superset(operations.ToHashSet(), heard.Select(h => h[Instruments.Operation]!).ToHashSet());
        Assert.All(heard, h => Assert.True(h.Value >= 0 && h["error.type"] is null && h.Unit == "s"));
        Assert.Superset(operations.Select(o => "query " + o).ToHashSet(), _listener.Spans.Select(s => s.DisplayName).ToHashSet());
    }

    [Fact]
    public async Task BoardOfADay_IsTimedOnceForAllReaders()
    {
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01&sort=title");
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01&q=duty");

        Assert.Single(_listener.Of("trademonitor.query.duration"), h => h[Instruments.Operation] == "board");
        Assert.Equal(2, _listener.Of("trademonitor.query.duration").Count(h => h[Instruments.Operation] == "list"));
    }

    [Fact]
    public async Task Edits_AreTimedByKindAndResult()
    {
        var edit = Edits.Add(Edits.Eased(), seen: 0);

        await EditAsync(edit);
        await EditAsync(Edits.Add(Edits.Eased("d4"), seen: 0));
        await EditAsync(edit with { OpId = Guid.NewGuid(), Reason = "", Seen = new Dictionary<string, long>() });

        var heard = _listener.Of("trademonitor.edit.duration");
        Assert.Equal(["saved", "stale", "refused"], heard.Select(h => h[Instruments.EditResult]));
        Assert.All(heard, h => Assert.Equal("add-development", h[Instruments.EditKind]));
    }

    [Fact]
    public async Task Import_TellsItsRowsByWhatBecameOfThem()
    {
        using var newer = new RecordOnDisk().Spoil("sources", s => s["title"] = "Corrected notice");

        await ImportAsync(newer.Folder);

        var heard = Assert.Single(_listener.Of("trademonitor.import.duration"));
        Assert.Equal(("stored", "shipped"), (heard[Instruments.ImportResult], heard[Instruments.ImportOrigin]));
        var rows = _listener.Of("trademonitor.import.rows").ToDictionary(h => (h[Instruments.RecordFile], h[Instruments.RowChange]), h => h.Value);
        Assert.Equal(1, rows[("sources", "changed")]);
        Assert.Equal(2, rows[("developments", "unchanged")]);
        Assert.DoesNotContain(rows, r => r.Value == 0);
    }

    [Fact]
    public async Task ImportOnTrial_OrRefused_CountsNoRows()
    {
        using var spoilt = new RecordOnDisk().Spoil("claims", c => c["verdict"] = "so-so");

        await ImportAsync(_record.Folder, dryRun: true);
        await ImportAsync(spoilt.Folder);

        Assert.Equal(["checked", "refused"], _listener.Of("trademonitor.import.duration").Select(h => h[Instruments.ImportResult]));
        Assert.Empty(_listener.Of("trademonitor.import.rows"));
    }

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
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        var heard = Assert.Single(_listener.Of("trademonitor.export.duration"));
        Assert.Equal((kind, format, result), (heard[Instruments.ExportKind], heard[Instruments.FileFormat], heard[Instruments.ExportResult]));
    }

    [Fact]
    public async Task RecordOnItsWayOut_IsAnExport()
    {
        var folder = Path.Combine(_app.Folder, "out");

        await _app.Services.GetRequiredService<RecordExport>().RunAsync(folder, Stop);

        Assert.Equal("record", Assert.Single(_listener.Of("trademonitor.export.duration"))[Instruments.ExportKind]);
    }

    [Theory]
    [InlineData("/charts/tension.png", "tension", "png")]
    [InlineData("/charts/level.svg?of=p1", "level", "svg")]
    [InlineData("/charts/friction-map.csv", "friction-map", "csv")]
    [InlineData("/charts/overview.pdf", "overview", "pdf")]
    public async Task ChartFiles_AreTimedByChartAndFormat(string address, string chart, string format)
    {
        await GetAsync(address);

        var heard = Assert.Single(_listener.Of("trademonitor.chart.duration"));
        Assert.Equal((chart, format), (heard[Instruments.Chart], heard[Instruments.FileFormat]));
        Assert.True(heard.Value > 0);
    }

    [Fact]
    public void Store_TellsItsSizeAndThatOfItsLog()
    {
        var sizes = _listener.Of("trademonitor.store.size").ToDictionary(h => h[Instruments.StoreFile]!, h => (h.Value, h.Unit));

        var store = Path.Combine(_app.Folder, "trademonitor.db");
        Assert.Equal((new FileInfo(store).Length, "By"), sizes["database"]);
        Assert.Equal((new FileInfo(store + "-wal").Length, "By"), sizes["wal"]);
    }

    /// <summary>An export that nobody thought of timing is found here.</summary>
    [Fact]
    public void EveryExport_IsTimed()
    {
        var exports = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } path && (path.Contains("/export.", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal)))
            .ToList();

        Assert.True(exports.Count >= 13, $"{exports.Count} exports");
        House.None(exports.Where(e => e.Metadata.GetMetadata<TimedExport>() is null).Select(e => e.RoutePattern.RawText));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _client.Dispose();
        await _app.DisposeAsync();
        _record.Dispose();
    }

    private double Now(string instrument) => _listener.Of(instrument)[^1].Value;

    private async Task GetAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<EditResult> EditAsync(RecordEdit edit) => _app.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, Stop);

    private Task<ImportResult> ImportAsync(string folder, bool dryRun = false) =>
        _app.Services.GetRequiredService<RecordImport>().RunAsync(folder, Origin.Shipped, EditAuthor.CommandLine, dryRun, new Lines(_ => { }), Stop);
}
