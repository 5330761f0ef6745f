using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Features.Editing;

/// <summary>Who may edit, asked of the commands themselves: no page stands between.</summary>
public sealed class EditCommandsTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const string Point = "cn-rare-earths";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Role?, bool> Roles => new() { { null, false }, { Role.Reader, false }, { Role.Analyst, false }, { Role.TeamLead, true }, { Role.Administrator, true } };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Saving_TakesATeamLead(Role? role, bool allowed)
    {
        var outcome = await SaveAsync(await SignInAsync(role));

        Assert.Equal(allowed, outcome is SaveOutcome.Saved);
        Assert.Equal(!allowed, outcome is SaveOutcome.NotSaved);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task KeepingADraft_TakesATeamLead(Role? role, bool allowed)
    {
        var drafts = new DraftCommands(People.Acting(app.Services, await SignInAsync(role)), Databases, app.Services.GetRequiredService<WriteGate>());
        var draft = new EditDraft(Guid.NewGuid(), 1, new Dictionary<string, string>(), new Dictionary<string, string> { ["reason"] = "half written" }, DateTimeOffset.UnixEpoch);

        var refusal = await drafts.KeepAsync("status~x~", draft, Stop);
        var found = await drafts.FindAsync("status~x~", Stop);

        Assert.Equal(allowed, refusal is null);
        Assert.Equal(allowed ? "half written" : null, found?.Draft.Values["reason"]);
        await drafts.DropAsync("status~x~", Stop);
        Assert.Null(await drafts.FindAsync("status~x~", Stop));
    }

    [Fact]
    public async Task RoleWithdrawn_StopsTheNextSave()
    {
        var (person, claims) = await People.SignInAsync(app.Services, Role.TeamLead);
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(claims));

        await app.Services.GetRequiredService<PeopleRegister>().ChangeRoleAsync(person.Email!, Role.Analyst, EditAuthor.CommandLine, Stop);

        Assert.Equal("This takes the role team lead; yours is analyst. Nothing was saved.", Assert.IsType<SaveOutcome.NotSaved>(await SaveAsync(claims)).Sentence);
    }

    [Fact]
    public async Task PersonKeptOut_IsNoLongerSignedIn()
    {
        // Not an administrator: the last one cannot be shut out, and here there may be no other.
        var (person, claims) = await People.SignInAsync(app.Services, Role.TeamLead);

        Assert.True((await app.Services.GetRequiredService<PeopleRegister>().DisableAsync(person.Email!, EditAuthor.CommandLine, Stop)).IsDone);

        Assert.IsType<SaveOutcome.NotSaved>(await SaveAsync(claims));
    }

    [Fact]
    public async Task SecondOfTwo_LearnsWhoWasFaster_AndNothingIsStored()
    {
        var (_, first) = await People.SignInAsync(app.Services, Role.TeamLead, "Ada");
        var (_, second) = await People.SignInAsync(app.Services, Role.TeamLead, "Ben");
        var seen = await VersionAsync();

        await SaveAsync(first, seen);
        var outcome = await SaveAsync(second, seen);

        Assert.Equal("Ada", Assert.Single(Assert.IsType<SaveOutcome.Stale>(outcome).Since).EditorName);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("\u202Egnp.exe\u200B\u200F")]
    [InlineData("'; DROP TABLE History; --")]
    public async Task HostileReason_IsKeptAsText_AndExportedSafely(string reason)
    {
        var (_, claims) = await People.SignInAsync(app.Services, Role.TeamLead);

        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(claims, reason: reason));

        using var client = app.CreateClient();
        var page = await client.GetStringAsync($"/history?of={Point}", Stop);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        var csv = await client.GetStringAsync($"/history/export.csv?of={Point}", Stop);
        Assert.DoesNotContain(",=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", csv, StringComparison.Ordinal);
    }

    private IDbContextFactory<AppDb> Databases => app.Services.GetRequiredService<IDbContextFactory<AppDb>>();

    private async Task<ClaimsPrincipal> SignInAsync(Role? role) =>
        role is { } known ? (await People.SignInAsync(app.Services, known)).Claims : new ClaimsPrincipal(new ClaimsIdentity());

    private async Task<long> VersionAsync()
    {
        await using var db = await Databases.CreateDbContextAsync(Stop);
        return await db.FrictionPointVersions.Where(v => v.Id == Point).Select(v => v.Version).SingleAsync(Stop);
    }

    private async Task<SaveOutcome> SaveAsync(ClaimsPrincipal who, long? seen = null, string reason = "Said so this morning.")
    {
        var queries = app.Services.GetRequiredService<EditQueries>();
        var form = EditForms.Find("development")!;
        var subject = (await queries.FindAsync(form, Point, null, TradeMonitorApp.Today, "Ada", Stop))!;
        var row = Edits.Eased($"t-{Guid.NewGuid():N}") with { FrictionPoints = [Point], Rate = null, StatusAfter = new Dictionary<string, Status>(), Sources = ["src-ey-nov25"] };
        var commands = new EditCommands(People.Acting(app.Services, who), app.Services.GetRequiredService<RecordEdits>());
        return await commands.SaveAsync(form, [row], new Dictionary<string, string> { ["reason"] = reason, ["sources"] = "src-ey-nov25" }, subject with { Version = seen ?? subject.Version }, Guid.NewGuid(), Stop);
    }
}
