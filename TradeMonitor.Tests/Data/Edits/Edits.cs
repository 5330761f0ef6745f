using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Data.Edits;

/// <summary>Edits as a team lead makes them, on the small record of <see cref="RecordOnDisk"/>.</summary>
internal static class Edits
{
    public static EditAuthor Lead { get; } = new("lead-1", "Ada Lead", "web 192.0.2.7");

    public static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.OpenAsync();
        using var record = new RecordOnDisk();
        await store.ImportSoundAsync(record);
        return store;
    }

    /// <summary>A development of the steel duty.</summary>
    public static Development Eased(string id = "d3", string headline = "Duty halved") => new()
    {
        Id = id,
        Date = new(2026, 2, 20),
        FrictionPoints = ["p1"],
        Actors = ["US"],
        CourtOrBody = null,
        Action = DevelopmentAction.Reduce,
        Directness = Directness.Deed,
        Headline = headline,
        Detail = "From 25.5% to 12.5%.",
        RespondsTo = null,
        Rate = new() { FrictionPoint = "p1", Measure = "duty", Unit = "percent", Before = 25.5, After = 12.5 },
        TradeCoveredUsdBn = 50,
        StatusAfter = new Dictionary<string, Status> { ["p1"] = Status.Eased },
        Certainty = Certainty.Confirmed,
        Dispute = null,
        Sources = ["s1"],
        Note = null,
    };

    public static RecordEdit Add(Development development, long? seen = null) => new()
    {
        OpId = Guid.NewGuid(),
        Kind = EditKind.AddDevelopment,
        Rows = [development],
        Reason = "Announced this morning.",
        Source = "s1",
        Seen = seen is { } version ? new Dictionary<string, long> { ["p1"] = version } : new Dictionary<string, long>(),
    };

    /// <summary>What people did to the record; the import that brought it stands before.</summary>
    public static IQueryable<HistoryEntry> Edited(this AppDb db) => db.History.AsNoTracking().Where(h => h.Kind != EditKind.ImportRecord);

    public static async Task<long> VersionAsync(this TestStore store, string point = "p1")
    {
        await using var db = await store.DbAsync();
        return await db.FrictionPointVersions.Where(v => v.Id == point).Select(v => v.Version).SingleAsync(TestStore.Stop);
    }
}
