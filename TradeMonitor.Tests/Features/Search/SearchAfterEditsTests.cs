using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Search;

namespace TradeMonitor.Tests.Features.Search;

/// <summary>What people write is found at once, and what they take back no longer.</summary>
public class SearchAfterEditsTests(RecordStore store) : IClassFixture<RecordStore>
{
    [Fact]
    public async Task DevelopmentAddedCorrectedAndRetracted_IsFoundAsItStands()
    {
        using var record = new RecordOnDisk();
        var import = store.Services.GetRequiredService<RecordImport>();
        Assert.Empty((await import.RunAsync(record.Folder, Origin.Import, EditAuthor.CommandLine, false, new Lines(_ => { }), Token)).Faults.Lines());
        Assert.Equal(["c1", "e1", "p1"], (await FindAsync("steel")).Order(StringComparer.Ordinal));
        Assert.Empty(await FindAsync("halved"));

        await SaveAsync(Edits.Eased());
        Assert.Equal(["d3"], await FindAsync("halved"));

        await SaveAsync(Edits.Eased(headline: "Levy cut in half"));
        Assert.Empty(await FindAsync("halved"));
        Assert.Equal(["d3"], await FindAsync("levy"));

        await SaveAsync(Edits.Eased(headline: "Levy cut in half") with { Retracted = true });
        Assert.Empty(await FindAsync("levy"));
    }

    private async Task SaveAsync(Development row) => Assert.IsType<EditResult.Saved>(
        await store.Services.GetRequiredService<RecordEdits>().ApplyAsync(Edits.Add(row), Edits.Lead, Token));

    private async Task<IReadOnlyList<string>> FindAsync(string typed) =>
        [.. (await store.Services.GetRequiredService<SearchQueries>().FindAsync(new() { Text = SearchText.Read(typed).Text!, AsOf = TradeMonitorApp.Today }, Token)).Hits.Select(h => h.Id)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
