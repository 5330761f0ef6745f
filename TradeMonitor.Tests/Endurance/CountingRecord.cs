using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Data;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Endurance;

/// <summary>
/// A record of eight points with one development each, whose trade value counts the edits of its point: an edit that overwrote another
/// would leave the count behind the history.
/// </summary>
internal static class CountingRecord
{
    public const int Points = 8;

    /// <summary>A store with that record, which further processes may open.</summary>
    public static async Task<TestStore> CreateAsync()
    {
        using var record = new RecordOnDisk();
        for (var i = 2; i <= Points; i++)
        {
            record.Copy("friction-points", Point(i), _ => { });
            var id = i;
            record.Copy("developments", Counter(i), d => d["frictionPoints"] = new System.Text.Json.Nodes.JsonArray(Point(id)));
        }

        for (var row = 0; row <= Points; row++)
        {
            record.Spoil("developments", d => (d["tradeCoveredUsdBn"], d["rate"], d["statusAfter"]) = (0, null, new System.Text.Json.Nodes.JsonObject()), row);
        }

        var folder = Directory.CreateTempSubdirectory("tm-endurance-").FullName;
        await using var store = TestStore.Unopened(folder, keep: true);
        await store.Store.OpenForServerAsync(CancellationToken.None);
        await store.ImportSoundAsync(record);
        return TestStore.Unopened(folder);
    }

    public static string Point(int number) => $"p{number}";

    /// <summary>The development that counts the edits of a point; the first one is that of the small record.</summary>
    public static string Counter(int number) => number == 1 ? "d1" : $"count-{number}";

    /// <summary>One edit as a person makes it: of what is on screen, and refused if that is no longer how it stands.</summary>
    public static async Task<EditResult> CountAsync(TestStore store, int point, Guid opId)
    {
        await using var db = await store.DbAsync();
        // The version first, as the forms read it: an edit in between makes ours stale.
        var version = await db.FrictionPointVersions.Where(v => v.Id == Point(point)).Select(v => v.Version).SingleAsync();
        var row = await db.Developments.AsNoTracking().KnownOn(null).SingleAsync(d => d.Id == Counter(point));
        return await store.EditAsync(new()
        {
            OpId = opId,
            Kind = EditKind.CorrectDevelopment,
            Rows = [row with { TradeCoveredUsdBn = row.TradeCoveredUsdBn + 1, RecordedAt = null }],
            Reason = "One more.",
            Source = "s1",
            Seen = new Dictionary<string, long> { [Point(point)] = version },
        });
    }

    /// <summary>How far a point has counted.</summary>
    public static async Task<int> CountOfAsync(AppDb db, int point) =>
        (int)(await db.Developments.AsNoTracking().KnownOn(null).SingleAsync(d => d.Id == Counter(point))).TradeCoveredUsdBn!.Value;
}
