using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

/// <summary>Texts of a point are kept while nothing that they rest on is written, and no longer.</summary>
public sealed class PointTextQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private readonly RecordStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        using var record = new RecordOnDisk();
        record.Copy("friction-points", "p2", p => p["title"] = "Ship fees");
        record.Copy("friction-points", "p3", p => p["title"] = "Port fees");
        record.Copy("developments", "d9", d =>
        {
            (d["frictionPoints"], d["statusAfter"]) = (new System.Text.Json.Nodes.JsonArray("p2"), new System.Text.Json.Nodes.JsonObject());
            (d["date"], d["headline"], d["respondsTo"]) = ("2025-03-01", "Fees answer", "d1");
        }, row: 1);
        var result = await _store.Services.GetRequiredService<RecordImport>().RunAsync(record.Folder, Origin.Import, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
        Assert.Empty(result.Faults.Lines());
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task EditOfAnotherPoint_LeavesTheTextsWhereTheyAre()
    {
        var before = await DossierAsync();

        await AddAsync(Elsewhere("d10", "Fees doubled") with { FrictionPoints = ["p3"] });

        var after = await DossierAsync();
        Assert.NotSame(before, after);
        Assert.Same(before.Find("d1")!.Development, after.Find("d1")!.Development);
    }

    [Fact]
    public async Task EditOfThePoint_IsRead()
    {
        await DossierAsync();

        await AddAsync(Edits.Eased());

        Assert.Equal("Duty halved", (await DossierAsync()).Find("d3")!.Development.Headline);
    }

    [Fact]
    public async Task TextsThatAnEditHasOvertaken_AreGivenUpWithTheNextReading()
    {
        var before = await ReadAndLetGoAsync();

        await AddAsync(Edits.Eased());
        await DossierAsync();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(before.IsAlive);
    }

    [Fact]
    public async Task AnswerOnAnotherPoint_IsRead_WhenItComesAndWhenItIsCorrected()
    {
        Assert.Equal(["Answer", "Fees answer"], await AnswersAsync());

        await AddAsync(Elsewhere("d10", "Fees doubled") with { RespondsTo = "d1" });
        Assert.Equal(["Answer", "Fees answer", "Fees doubled"], await AnswersAsync());

        await AddAsync(Elsewhere("d11", "Fees trebled") with { RespondsTo = "d1", Supersedes = "d10" });
        Assert.Equal(["Answer", "Fees answer", "Fees trebled"], await AnswersAsync());
    }

    [Fact]
    public async Task SourceThatIsCorrected_IsRead()
    {
        await DossierAsync();
        var seen = await SourceAsync();

        await ApplyAsync(new() { OpId = Guid.NewGuid(), Kind = EditKind.EditSource, Rows = [seen with { Title = "As printed" }], Replaces = seen, Reason = "Title as printed." });

        Assert.Equal("As printed", Assert.Single((await DossierAsync()).Find("d1")!.Sources).Title);
    }

    private static Development Elsewhere(string id, string headline) => Edits.Eased(id, headline) with { FrictionPoints = ["p2"], Rate = null, StatusAfter = new Dictionary<string, Status>(), Actors = ["CN"] };

    private async Task<WeakReference> ReadAndLetGoAsync() => new((await DossierAsync()).Find("d1")!.Development);

    private async Task<IEnumerable<string>> AnswersAsync() => (await DossierAsync()).Find("d1")!.AnsweredBy.Select(a => a.Headline);

    private async Task<PointDossier> DossierAsync() => (await _store.Services.GetRequiredService<DossierQueries>().FindAsync("p1", Day, TestStore.Stop))!;

    private async Task<Source> SourceAsync()
    {
        await using var db = await _store.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestStore.Stop);
        return await db.Sources.AsNoTracking().KnownOn(null).SingleAsync(s => s.Id == "s1", TestStore.Stop);
    }

    private Task AddAsync(Development development) => ApplyAsync(Edits.Add(development) with { Reason = $"Edit {development.Id}." });

    private async Task ApplyAsync(RecordEdit edit) =>
        Assert.IsType<EditResult.Saved>(await _store.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, TestStore.Stop));
}
