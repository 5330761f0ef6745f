using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>A view that is brought up to date after an import whose rows lie below its marks equals one that is read anew.</summary>
public sealed class ViewDuringImportTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private readonly RecordStore _store = new() { RowsPerTurn = 2 };

    private SharedScoreboard Shared => _store.Services.GetRequiredService<SharedScoreboard>();

    [Fact]
    public async Task ImportThatEndsBelowTheMarksOfAView_IsInTheNextOne()
    {
        using var small = new RecordOnDisk();
        using var large = Imports.Large();
        await ImportAsync(small);
        Assert.Equal(2, (await Shared.ViewAsync(cancellation: TestStore.Stop)).CountUpTo(Day));

        var gate = _store.Services.GetRequiredService<WriteGate>();
        var databases = _store.Services.GetRequiredService<IDbContextFactory<AppDb>>();
        Task<EditResult>? edit = null;
        var import = Task.Run(() => ImportAsync(large), TestStore.Stop);
        while (edit is null)
        {
            using var turn = await gate.EnterAsync(TestStore.Stop);
            await using var db = await databases.CreateDbContextAsync(TestStore.Stop);
            if (await db.PendingRows.AnyAsync(p => p.Table == nameof(AppDb.Developments), TestStore.Stop))
            {
                edit = _store.Services.GetRequiredService<RecordEdits>().ApplyAsync(Data.Edits.Edits.Add(Data.Edits.Edits.Eased()), Data.Edits.Edits.Lead, TestStore.Stop);
            }
        }

        Assert.IsType<EditResult.Saved>(await edit);
        var during = await Shared.ViewAsync(cancellation: TestStore.Stop);
        Assert.False(import.IsCompleted);
        await import;
        var after = await Shared.ViewAsync(cancellation: TestStore.Stop);

        Assert.Equal((3, 83), (during.CountUpTo(Day), after.CountUpTo(Day)));
        Assert.Equal(["Steel duty"], during.Points.Select(p => p.Point.Title));
        using var other = ActivatorUtilities.CreateInstance<SharedScoreboard>(_store.Services);
        var anew = await other.ViewAsync(cancellation: TestStore.Stop);
        Assert.Equal(anew.BoardOn(Day).Points.Select(p => (p.Point.Title, p.Status, p.Level, p.Label, p.Direction)), after.BoardOn(Day).Points.Select(p => (p.Point.Title, p.Status, p.Level, p.Label, p.Direction)));
        Assert.Equal(anew.HistoryOf(anew.MainPair!, Day).On(Day), after.HistoryOf(after.MainPair!, Day).On(Day));
    }

    [Fact]
    public async Task RevisionMark_WhileAnImportIsUnderWay_LiesBeforeWhatItWillShow()
    {
        using var small = new RecordOnDisk();
        using var large = Imports.Large();
        await ImportAsync(small);
        var gate = _store.Services.GetRequiredService<WriteGate>();
        var databases = _store.Services.GetRequiredService<IDbContextFactory<AppDb>>();
        long? mark = null;
        var import = Task.Run(() => ImportAsync(large), TestStore.Stop);
        while (mark is null && !import.IsCompleted)
        {
            using var turn = await gate.EnterAsync(TestStore.Stop);
            await using var db = await databases.CreateDbContextAsync(TestStore.Stop);
            if (await db.PendingRows.AnyAsync(p => p.Table == nameof(AppDb.Developments), TestStore.Stop))
            {
                mark = await _store.Services.GetRequiredService<DevelopmentChanges>().LastRevisionAsync(TestStore.Stop);
            }
        }

        await import;
        Assert.Equal(2, mark);
    }

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task ImportAsync(RecordOnDisk record)
    {
        var result = await _store.Services.GetRequiredService<RecordImport>().RunAsync(record.Folder, Origin.Import, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
        Assert.Empty(result.Faults.Lines());
    }
}
