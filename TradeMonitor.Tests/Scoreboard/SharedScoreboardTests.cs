using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>The shared scoreboard over a real store: it follows commits, and equals one that is made anew.</summary>
public sealed class SharedScoreboardTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 1);
    private readonly RecordStore _store = new();

    private SharedScoreboard Shared => _store.Services.GetRequiredService<SharedScoreboard>();

    [Fact]
    public async Task CommitOfOneDevelopment_TouchesItsPointOnly()
    {
        using var record = TwoPoints();
        await ImportAsync(record);
        var before = await Shared.ViewAsync(cancellation: TestStore.Stop);

        await ImportAsync(record.Copy("developments", "d3", d => { d["date"] = "2026-01-20"; d["action"] = "reduce"; d["statusAfter"]!["p1"] = "eased"; }));
        var after = await Shared.ViewAsync(cancellation: TestStore.Stop);

        Assert.Same(before.FindPoint("p2"), after.FindPoint("p2"));
        Assert.Equal(Status.Eased, after.BoardOn(Day).Find("p1")!.Status);
        Assert.Equal(Status.InForce, before.BoardOn(Day).Find("p1")!.Status);
        await AssertAsMadeAnewAsync(after);
    }

    [Fact]
    public async Task RowsThatANewerRecordWithdraws_AreGone()
    {
        using var record = TwoPoints();
        await ImportAsync(record, Origin.Shipped);
        Assert.Equal(3, (await Shared.ViewAsync(cancellation: TestStore.Stop)).CountUpTo(Day));

        using var newer = new RecordOnDisk();
        newer.Spoil("friction-points", p => p["title"] = "Steel duty of 2025");
        await ImportAsync(newer, Origin.Shipped);
        var after = await Shared.ViewAsync(cancellation: TestStore.Stop);

        Assert.Equal("Steel duty of 2025", Assert.Single(after.Points).Point.Title);
        Assert.Equal(2, after.CountUpTo(Day));
        await AssertAsMadeAnewAsync(after);
    }

    [Fact]
    public async Task WithoutACommit_TheViewStaysTheSame()
    {
        using var record = TwoPoints();
        await ImportAsync(record);

        Assert.Same(await Shared.ViewAsync(cancellation: TestStore.Stop), await Shared.ViewAsync(cancellation: TestStore.Stop));
    }

    [Fact]
    public async Task WriterHoldsTheStore_ReadersGoOn()
    {
        using var record = TwoPoints();
        await ImportAsync(record);
        await using var writer = await _store.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<AppDb>>().CreateDbContextAsync(TestStore.Stop);
        await using var writing = await writer.Database.BeginTransactionAsync(TestStore.Stop);

        var view = await Shared.ViewAsync(cancellation: TestStore.Stop);

        Assert.Equal(2, view.Points.Count);
    }

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static RecordOnDisk TwoPoints() => new RecordOnDisk()
        .Copy("friction-points", "p2", p => p["title"] = "Copper duty")
        .Copy("developments", "d9", d => { d["frictionPoints"] = new System.Text.Json.Nodes.JsonArray("p2"); d["rate"] = null; d["statusAfter"] = new System.Text.Json.Nodes.JsonObject { ["p2"] = "in-force" }; });

    private async Task ImportAsync(RecordOnDisk record, Origin origin = Origin.Import)
    {
        var result = await _store.Services.GetRequiredService<RecordImport>().RunAsync(record.Folder, origin, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
        Assert.Empty(result.Faults.Lines());
    }

    private async Task AssertAsMadeAnewAsync(RecordView view)
    {
        using var other = ActivatorUtilities.CreateInstance<SharedScoreboard>(_store.Services);
        var anew = await other.ViewAsync(cancellation: TestStore.Stop);
        Assert.Equal(anew.BoardOn(Day).Points.Select(p => (p.Point.Title, p.Status, p.Level, p.Label, p.Direction)), view.BoardOn(Day).Points.Select(p => (p.Point.Title, p.Status, p.Level, p.Label, p.Direction)));
        Assert.Equal(anew.HistoryOf(anew.MainPair!, Day).On(Day), view.HistoryOf(view.MainPair!, Day).On(Day));
    }
}
