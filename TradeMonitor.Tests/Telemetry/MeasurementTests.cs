using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>What the product tells of its work on the record.</summary>
public sealed class MeasurementTests : MeasuredApp
{
    [Fact]
    public async Task Scoreboard_TellsHowItWasMade()
    {
        await GetAsync("/api/v1/friction-points");
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01");
        await EditAsync(Edits.Add(Edits.Eased()));
        await GetAsync("/api/v1/friction-points");
        await GetAsync("/api/v1/friction-points?knownOn=2026-01-01");

        Assert.Equal(["full", "since", "known-on"], Listener.Of("trademonitor.scoreboard.rebuild.duration").Select(h => h[Instruments.RebuildKind]));
        Assert.Equal(3, Listener.Spans.Count(s => s.DisplayName == "scoreboard rebuild"));
        Assert.Equal(0, Listener.Of("trademonitor.scoreboard.lag")[^1].Value);
    }

    [Fact]
    public async Task RecordVersion_GrowsWithEachRevision_AndTheScoreboardIsBehindUntilSomebodyReads()
    {
        await GetAsync("/api/v1/friction-points");
        var before = Now("trademonitor.record.version");

        await EditAsync(Edits.Add(Edits.Eased()));

        var written = Now("trademonitor.record.version") - before;
        Assert.Equal(App.Services.GetRequiredService<RecordChanges>().Version - before, written);
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

        var heard = Listener.Of("trademonitor.query.duration");
        Assert.Superset(operations.ToHashSet(), heard.Select(h => h[Instruments.Operation]!).ToHashSet());
        Assert.All(heard, h => Assert.True(h.Value >= 0 && h["error.type"] is null && h.Unit == "s"));
        Assert.Superset(operations.Select(o => "query " + o).ToHashSet(), Listener.Spans.Select(s => s.DisplayName).ToHashSet());
    }

    [Fact]
    public async Task BoardOfADay_IsTimedOnceForAllReaders()
    {
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01&sort=title");
        await GetAsync("/api/v1/friction-points?asOf=2025-06-01&q=duty");

        Assert.Single(Listener.Of("trademonitor.query.duration"), h => h[Instruments.Operation] == "board");
        Assert.Equal(2, Listener.Of("trademonitor.query.duration").Count(h => h[Instruments.Operation] == "list"));
    }

    [Fact]
    public async Task Edits_AreTimedByKindAndResult()
    {
        await EditAsync(Edits.Add(Edits.Eased()));
        await EditAsync(Edits.Add(Edits.Eased("d4"), seen: 0));
        await EditAsync(Edits.Add(Edits.Eased("d4")) with { Reason = "" });

        var heard = Listener.Of("trademonitor.edit.duration");
        Assert.Equal(["saved", "stale", "refused"], heard.Select(h => h[Instruments.EditResult]));
        Assert.All(heard, h => Assert.Equal("add-development", h[Instruments.EditKind]));
    }

    [Fact]
    public async Task Import_TellsItsRowsByWhatBecameOfThem()
    {
        using var newer = new RecordOnDisk().Spoil("sources", s => s["title"] = "Corrected notice");

        await ImportAsync(newer.Folder);

        var heard = Assert.Single(Listener.Of("trademonitor.import.duration"));
        Assert.Equal(("stored", "shipped"), (heard[Instruments.ImportResult], heard[Instruments.ImportOrigin]));
        var rows = Listener.Of("trademonitor.import.rows").ToDictionary(h => (h[Instruments.RecordFile], h[Instruments.RowChange]), h => h.Value);
        Assert.Equal(1, rows[("sources", "changed")]);
        Assert.Equal(2, rows[("developments", "unchanged")]);
        Assert.DoesNotContain(rows, r => r.Value == 0);
    }

    [Fact]
    public async Task ImportOnTrial_OrRefused_CountsNoRows()
    {
        using var spoilt = new RecordOnDisk().Spoil("claims", c => c["verdict"] = "so-so");

        await ImportAsync(Record.Folder, dryRun: true);
        await ImportAsync(spoilt.Folder);

        Assert.Equal(["checked", "refused"], Listener.Of("trademonitor.import.duration").Select(h => h[Instruments.ImportResult]));
        Assert.Empty(Listener.Of("trademonitor.import.rows"));
    }

    [Fact]
    public void Store_TellsItsSizeAndThatOfItsLog()
    {
        var sizes = Listener.Of("trademonitor.store.size").ToDictionary(h => h[Instruments.StoreFile]!, h => (h.Value, h.Unit));

        var store = Path.Combine(App.Folder, "trademonitor.db");
        Assert.Equal((new FileInfo(store).Length, "By"), sizes["database"]);
        Assert.Equal((new FileInfo(store + "-wal").Length, "By"), sizes["wal"]);
    }

    private double Now(string instrument) => Listener.Of(instrument)[^1].Value;

    private Task<EditResult> EditAsync(RecordEdit edit) => App.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, Stop);

    private Task<ImportResult> ImportAsync(string folder, bool dryRun = false) =>
        App.Services.GetRequiredService<RecordImport>().RunAsync(folder, Origin.Shipped, EditAuthor.CommandLine, dryRun, new Lines(_ => { }), Stop);
}
