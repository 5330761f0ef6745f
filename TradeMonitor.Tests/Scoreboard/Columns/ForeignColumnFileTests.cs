using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A file of another store, of another state of this one or of another method is noticed and made anew.</summary>
public class ForeignColumnFileTests
{
    [Fact]
    public async Task FileOfAnotherStoreWithTheSameRecord_IsNotUsed()
    {
        await using var store = await ColumnStore.SmallAsync();
        await using var other = await ColumnStore.SmallAsync();
        await other.WarmAsync();
        File.Copy(other.FilePath, store.FilePath);

        await AssertRebuiltAsync(store, "it belongs to another store");
    }

    [Fact]
    public async Task StoreRestoredFromBeforeTheFile_DoesNotUseIt()
    {
        await using var store = await ColumnStore.SmallAsync();
        var backup = await store.BackUpAsync();
        await store.EditAsync(Edits.Eased());
        await store.WarmAsync();
        await using var restored = await ColumnStore.OpenAsync(backup);
        File.Copy(store.FilePath, restored.FilePath);

        await AssertRebuiltAsync(restored, "it belongs to another store");
    }

    [Fact]
    public async Task RestoredStoreThatWentAnotherWay_DoesNotUseTheFile()
    {
        await using var store = await ColumnStore.SmallAsync();
        var backup = await store.BackUpAsync();
        await store.EditAsync(Edits.Eased());
        await store.EditAsync(Edits.Eased("d4"));
        await store.WarmAsync();
        await using var restored = await ColumnStore.OpenAsync(backup);
        await restored.EditAsync(Edits.Eased("d3", "Something else") with { Action = DevelopmentAction.Impose });
        await restored.EditAsync(Edits.Eased("d4"));
        File.Copy(store.FilePath, restored.FilePath);

        await AssertRebuiltAsync(restored, "it belongs to another store");
    }

    [Fact]
    public async Task OtherConstantsOfTheMethod_AreNoticed()
    {
        await using var store = await ColumnStore.SmallAsync();
        await store.WarmAsync();
        var method = new ScoringMethod(new() { DisputedFactor = .5, StaleDays = 90 });

        var view = await store.WarmAsync(method);

        Assert.Contains("the constants of the method were others", Assert.Single(store.Lines), StringComparison.Ordinal);
        Assert.Equal(ViewText.Of(await store.Scoreboard(null, method).ViewAsync(cancellation: TestStore.Stop), ColumnStore.Days), ViewText.Of(view, ColumnStore.Days));
    }

    private static async Task AssertRebuiltAsync(ColumnStore store, string reason)
    {
        await store.AssertAsColdAsync(await store.WarmAsync());
        Assert.Contains(reason, Assert.Single(store.Lines), StringComparison.Ordinal);
        Assert.NotNull(await store.FromFileAsync());
    }
}
