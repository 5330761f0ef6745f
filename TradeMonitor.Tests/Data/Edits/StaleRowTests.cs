using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data.Edits;

/// <summary>Rows that belong to no friction point have no version to compare; what was on screen is compared instead.</summary>
public class StaleRowTests
{
    [Fact]
    public async Task RowThatStandsOtherwiseThanWasSeen_MakesTheEditStale_AndTellsWhatHappened()
    {
        await using var store = await Edits.StoreAsync();
        var seen = await SourceAsync(store);
        await store.EditAsync(Rename("By the other lead"));

        var result = await store.EditAsync(Rename("By me"));

        Assert.Equal("Ada Lead", Assert.Single(Assert.IsType<EditResult.Stale>(result).Since).EditorName);
        Assert.Equal("By the other lead", (await SourceAsync(store)).Title);
        Assert.IsType<EditResult.Saved>(await store.EditAsync(Rename("By me") with { Replaces = await SourceAsync(store) }));

        RecordEdit Rename(string title) => new()
        {
            OpId = Guid.NewGuid(), Kind = EditKind.EditSource, Rows = [seen with { Title = title }], Replaces = seen, Reason = "Title as printed.",
        };
    }

    private static async Task<Source> SourceAsync(TestStore store)
    {
        await using var db = await store.DbAsync();
        return await db.Sources.AsNoTracking().KnownOn(null).SingleAsync(s => s.Id == "s1", TestStore.Stop);
    }
}
