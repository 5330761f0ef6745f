using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;

namespace TradeMonitor.Tests.Features.Editing;

/// <summary>A form that is not saved yet comes back as it was left, beside what became of its row meanwhile.</summary>
public sealed class DraftTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IDbContextFactory<AppDb> Databases => app.Services.GetRequiredService<IDbContextFactory<AppDb>>();

    [Fact]
    public async Task DraftTooLongToKeep_IsSaidToBe()
    {
        var drafts = new DraftCommands(People.Acting(app.Services, (await People.SignInAsync(app.Services, Role.TeamLead)).Claims), Databases, app.Services.GetRequiredService<WriteGate>());
        var values = new Dictionary<string, string> { ["detail"] = new('x', 300_000) };

        Assert.NotNull(await drafts.KeepAsync("status~long~", new(Guid.NewGuid(), 1, new Dictionary<string, string>(), values, DateTimeOffset.UnixEpoch), Stop));
        Assert.Null(await drafts.FindAsync("status~long~", Stop));
    }

    [Fact]
    public async Task DraftOfAnEditThatWasSaved_ComesBackAsAnotherEdit_AndSaysSo()
    {
        var who = People.Acting(app.Services, (await People.SignInAsync(app.Services, Role.TeamLead)).Claims);
        var drafts = new DraftCommands(who, Databases, app.Services.GetRequiredService<WriteGate>());
        var commands = new EditCommands(who, app.Services.GetRequiredService<RecordEdits>());
        var desk = new EditDesk(app.Services.GetRequiredService<EditQueries>(), commands, drafts, TimeProvider.System);
        var address = new FormAddress("new-source", null, null);
        var form = (await desk.OpenAsync(address, TradeMonitorApp.Today, Stop)).State!;
        form.Set("publisher", "USTR");
        form.Set("title", "Notice of this morning");
        form.Set("reason", "To be cited.");
        await desk.KeepAsync(form, address, Stop);
        // The connection is lost between the commit and the dropping of the draft.
        Assert.IsType<SaveOutcome.Saved>(await commands.SaveAsync(form.Form, form.Read().Rows, form.Values, form.Subject, form.OpId, Stop));

        var back = (await desk.OpenAsync(address, TradeMonitorApp.Today, Stop)).State!;

        Assert.Equal("Notice of this morning", back.Value("title"));
        Assert.NotEqual(form.OpId, back.OpId);
        Assert.Contains("saved already", back.Restored, StringComparison.Ordinal);
        await desk.DropAsync(address, Stop);
    }

    [Fact]
    public async Task DraftOfASourceThatSomebodyElseChanged_ComesBackBesideTheirs()
    {
        var who = People.Acting(app.Services, (await People.SignInAsync(app.Services, Role.TeamLead)).Claims);
        var drafts = new DraftCommands(who, Databases, app.Services.GetRequiredService<WriteGate>());
        var desk = new EditDesk(app.Services.GetRequiredService<EditQueries>(), new(who, app.Services.GetRequiredService<RecordEdits>()), drafts, TimeProvider.System);
        await using var db = await Databases.CreateDbContextAsync(Stop);
        var address = new FormAddress("source", null, await db.Sources.KnownOn(null).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(Stop));
        var mine = (await desk.OpenAsync(address, TradeMonitorApp.Today, Stop)).State!;
        mine.Set("title", "Title as I read it");
        await desk.KeepAsync(mine, address, Stop);
        var theirs = (await desk.OpenAsync(address, TradeMonitorApp.Today, Stop)).State!;
        theirs.Set("title", "Title as they read it");
        theirs.Set("reason", "As printed.");
        Assert.True((await desk.SaveAsync(theirs, new("source", null, "another window"), TradeMonitorApp.Today, Stop)).Saved);

        var back = (await desk.OpenAsync(address, TradeMonitorApp.Today, Stop)).State!;

        var conflict = Assert.Single(back.Conflict!.Fields);
        Assert.Equal(("title", "Title as they read it"), (conflict.Field.Name, conflict.Theirs));
        Assert.Equal("Title as I read it", back.Value("title"));
        await desk.DropAsync(address, Stop);
    }
}
