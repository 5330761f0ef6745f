using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.Overview;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>After a commit all open pages ask at the same moment: what they ask for is made once.</summary>
public sealed class SharedModelTests : IAsyncLifetime
{
    private const int Pages = 200;
    private static readonly DateOnly Day = new(2026, 3, 1);
    private readonly RecordStore _store = new();

    [Fact]
    public async Task Overview_IsMadeOnceForAllThatFollow() =>
        Assert.Single((await AskAfterAnEditAsync(() => Queries<OverviewQueries>().FindAsync("us-cn", Day, TestStore.Stop).AsTask())).Distinct(ReferenceEqualityComparer.Instance));

    [Fact]
    public async Task Point_IsMadeOnceForAllThatFollow() =>
        Assert.Single((await AskAfterAnEditAsync(() => Queries<DossierQueries>().FindAsync("p1", Day, TestStore.Stop))).Distinct(ReferenceEqualityComparer.Instance));

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        using var record = new RecordOnDisk();
        await _store.Services.GetRequiredService<RecordImport>().RunAsync(record.Folder, Origin.Import, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private T Queries<T>() where T : notnull => _store.Services.GetRequiredService<T>();

    private async Task<T[]> AskAfterAnEditAsync<T>(Func<Task<T>> ask)
    {
        await ask();
        await _store.Services.GetRequiredService<RecordEdits>().ApplyAsync(Edits.Add(Edits.Eased()), Edits.Lead, TestStore.Stop);
        return await Task.WhenAll(Enumerable.Range(0, Pages).Select(_ => Task.Run(ask, TestStore.Stop)));
    }
}
