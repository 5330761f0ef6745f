using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>Who let whom in, and as what, stands in the same chained history as the edits of the record.</summary>
public class AccessHistoryTests
{
    private const string Lead = "team-lead@example.org";
    private static readonly EditAuthor Ada = new("ada-1", "Ada Admin", "web, session abc123");

    private static readonly Dictionary<EditKind, Func<PeopleStore, Task>> Acts = new()
    {
        [EditKind.Invite] = store => store.Invitations.InviteAsync("new@example.org", Role.Analyst, Ada, PeopleStore.Stop),
        [EditKind.IssueRecoveryLink] = store => store.Invitations.RecoverAsync(Lead, Ada, PeopleStore.Stop),
        [EditKind.ChangeRole] = store => store.People.ChangeRoleAsync(Lead, Role.Analyst, Ada, PeopleStore.Stop),
        [EditKind.ShutOut] = store => store.People.DisableAsync(Lead, Ada, PeopleStore.Stop),
        [EditKind.EndSessions] = store => store.People.EndSessionsAsync(Lead, Ada, cancellation: PeopleStore.Stop),
    };

    public static TheoryData<EditKind, string, string?, string?> Told => new()
    {
        { EditKind.Invite, "new@example.org", null, """{"role":"analyst","expiresAt":"2026-11-26T09:00:00Z"}""" },
        { EditKind.IssueRecoveryLink, Lead, null, """{"role":"team-lead","expiresAt":"2026-11-26T09:00:00Z"}""" },
        { EditKind.ChangeRole, Lead, """{"role":"team-lead","maySignIn":true,"openSessions":1}""", """{"role":"analyst","maySignIn":true,"openSessions":1}""" },
        { EditKind.ShutOut, Lead, """{"role":"team-lead","maySignIn":true,"openSessions":1}""", """{"role":"team-lead","maySignIn":false,"openSessions":0}""" },
        { EditKind.EndSessions, Lead, """{"role":"team-lead","maySignIn":true,"openSessions":1}""", """{"role":"team-lead","maySignIn":true,"openSessions":0}""" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Act_IsToldWithWhoWhomAndWhat(EditKind kind, string whom, string? before, string? after)
    {
        await using var store = await OpenAsync();

        await Acts[kind](store);

        var entry = Assert.Single(await HistoryAsync(store));
        Assert.Equal((kind, "people", whom, "Ada Admin", "web, session abc123"), (entry.Kind, entry.Subject, entry.RowId, entry.EditorName, entry.From));
        Assert.Equal((before, after), (entry.Before, entry.After));
    }

    [Fact]
    public async Task LettingInAgain_AndWithdrawingALink_AreToldToo()
    {
        await using var store = await OpenAsync();
        await store.People.DisableAsync(Lead, Ada, PeopleStore.Stop);
        await store.People.EnableAsync(Lead, Ada, PeopleStore.Stop);
        await store.Invitations.InviteAsync("new@example.org", Role.Analyst, Ada, PeopleStore.Stop);
        await store.People.DisableAsync("new@example.org", EditAuthor.CommandLine, PeopleStore.Stop);

        var entries = await HistoryAsync(store);

        Assert.Equal([EditKind.ShutOut, EditKind.LetIn, EditKind.Invite, EditKind.WithdrawLink], entries.Select(e => e.Kind));
        Assert.Equal(("new@example.org", "Command line", null), (entries[3].RowId, entries[3].EditorName, entries[3].After));
        Assert.Contains((await store.Get<RecordVerifier>().RunAsync(PeopleStore.Stop)).Select(v => v.Text), text => text.StartsWith("history: 4 entries, unbroken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ActThatIsRefused_OrChangesNothing_IsNotTold()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Role.Administrator);

        await store.People.ChangeRoleAsync("administrator@example.org", Role.Reader, Ada, PeopleStore.Stop);
        await store.People.ChangeRoleAsync("nobody@example.org", Role.Reader, Ada, PeopleStore.Stop);
        await store.People.ChangeRoleAsync(Lead, Role.TeamLead, Ada, PeopleStore.Stop);
        await store.People.EnableAsync(Lead, Ada, PeopleStore.Stop);
        await store.Invitations.InviteAsync(Lead, Role.Analyst, Ada, PeopleStore.Stop);
        await store.Invitations.SetUpAsync(PeopleStore.Stop);

        Assert.Empty(await HistoryAsync(store));
    }

    [Fact]
    public async Task SecretOfALink_IsNotInTheHistory()
    {
        await using var store = await OpenAsync();

        var token = await store.Invitations.InviteAsync("new@example.org", Role.Analyst, Ada, PeopleStore.Stop);

        var entry = Assert.Single(await HistoryAsync(store));
        Assert.DoesNotContain(token!, entry.ToString() + entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryLinkOfSomebodyWhoIsShutOut_OpensNothing_EvenOnceTheyAreLetInAgain()
    {
        await using var store = await OpenAsync();
        var token = await store.Invitations.RecoverAsync(Lead, Ada, PeopleStore.Stop);

        await store.People.DisableAsync(Lead, Ada, PeopleStore.Stop);
        await store.People.EnableAsync(Lead, Ada, PeopleStore.Stop);

        Assert.Null(await store.Invitations.FindAsync(token, PeopleStore.Stop));
    }

    private static async Task<PeopleStore> OpenAsync()
    {
        var store = await PeopleStore.OpenAsync();
        await store.SignInAsync(await store.AddAsync(Role.TeamLead));
        return store;
    }

    private static async Task<List<HistoryEntry>> HistoryAsync(PeopleStore store)
    {
        await using var db = await store.DbAsync();
        return await db.History.AsNoTracking().OrderBy(h => h.Seq).ToListAsync(PeopleStore.Stop);
    }
}
