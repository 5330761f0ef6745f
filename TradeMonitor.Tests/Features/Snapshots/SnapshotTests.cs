using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Features.Snapshots;

/// <summary>What is kept stays as it was, says what has changed since, and can be taken back but not made unsaid.</summary>
public sealed class SnapshotTests(TradeMonitorApp app) : SnapshotTest(app), IClassFixture<TradeMonitorApp>
{
    [Fact]
    public async Task Snapshot_OutlivesACorrection_AndNamesIt()
    {
        var id = await KeepAsync(await AnalystAsync());
        var before = await FileAsync(id, "svg");
        var corrected = (await App.Services.GetRequiredService<DevelopmentTexts>().ReadAsync(await IdsAsync(), cancellation: Stop)).Last(d => d.Date <= Day);
        var edit = new RecordEdit { OpId = Guid.NewGuid(), Kind = EditKind.CorrectDevelopment, Rows = [corrected with { Headline = "Corrected headline" }], Reason = "A misprint.", Source = corrected.Sources[0] };
        Assert.IsType<EditResult.Saved>(await App.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, Stop));

        Assert.Equal(before, await FileAsync(id, "svg"));
        var kept = (await Snapshots.FindAsync(id, Stop))!;
        Assert.Equal(kept.Checksums["svg"], Convert.ToHexStringLower(SHA256.HashData(before)));
        var changes = await Snapshots.ChangesAsync(kept.Snapshot.Pair, kept.Snapshot.FrictionPoints, kept.Snapshot.AsOf, kept.Snapshot.RecordRevision, Stop);
        var change = Assert.Single(changes.Revised);
        Assert.Equal((ChangeKind.Corrected, "Corrected headline"), (change.Kind, change.Development.Headline));
        Assert.Contains("Corrected headline", await PageAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnSnapshot_LeavesATombstone_AndItsFilesAreGone()
    {
        var id = await KeepAsync(await AnalystAsync("Ben"));
        var other = await AnalystAsync();
        var lead = (await People.SignInAsync(App.Services, Role.TeamLead, "Ada")).Claims;

        Assert.Equal("Only who kept a snapshot, or a team lead, may withdraw it.", await Acting(other).WithdrawAsync(id, "Mine is better.", Stop));
        Assert.StartsWith("Reason: ", await Acting(lead).WithdrawAsync(id, " ", Stop), StringComparison.Ordinal);
        Assert.Null(await Acting(lead).WithdrawAsync(id, "Wrong day.", Stop));

        using var answer = await Visitor.GetAsync(new Uri($"/s/{id}.png", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await PageAsync(id);
        Assert.Contains("by Ada: Wrong day.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("snapshot-picture", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExpiredSnapshot_SaysSo()
    {
        var id = await KeepAsync(await AnalystAsync(), form => form.ExpiresOn = TradeMonitorApp.Today.AddDays(1));
        await using var db = await DbAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Snapshots_no_update", Stop); // no test waits for a day
        await db.Database.ExecuteSqlAsync($"UPDATE Snapshots SET ExpiresOn = '2026-11-22' WHERE Id = {id}", Stop);
        await db.Database.ExecuteSqlRawAsync(AppendOnly.SqliteTriggers("Snapshots").Split('\n')[0], Stop);

        using var answer = await Visitor.GetAsync(new Uri($"/s/{id}.png", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("It was to be shown until 22 Nov 2026.", await PageAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownSnapshot_IsNotFound()
    {
        using var answer = await Visitor.GetAsync(new Uri("/s/nothing1.png", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such snapshot", await PageAsync("nothing1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeptRows_CannotBeChangedOrDeleted()
    {
        var id = await KeepAsync(await AnalystAsync());
        await using var db = await DbAsync();

        foreach (var statement in new[] { "UPDATE Snapshots SET Title = 'x' WHERE Id = '{0}'", "DELETE FROM Snapshots WHERE Id = '{0}'", "DELETE FROM SnapshotFiles WHERE Snapshot = '{0}'", "UPDATE SealKeys SET Key = x'00'" })
        {
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement.Replace("{0}", id, StringComparison.Ordinal), Stop));
        }
    }

    [Fact]
    public async Task Keeping_StandsInTheHistory_WithTheChecksumOfEachFile()
    {
        var id = await KeepAsync(await AnalystAsync("Cleo"));
        await using var db = await DbAsync();

        var entry = await db.History.AsNoTracking().SingleAsync(h => h.Subject == SnapshotArchive.Subject && h.RowId == id, Stop);

        Assert.Equal((EditKind.KeepSnapshot, "Cleo"), (entry.Kind, entry.EditorName));
        Assert.All((await Snapshots.FindAsync(id, Stop))!.Checksums.Values, sum => Assert.Contains(sum, entry.After!, StringComparison.Ordinal));
        Assert.All(await App.Services.GetRequiredService<RecordVerifier>().RunAsync(Stop), v => Assert.True(v.Holds, v.Text));
    }

    [Theory]
    [InlineData("UPDATE SnapshotFiles SET Packed = x'0102' WHERE Snapshot = '{0}' AND Format = 'csv'")]
    [InlineData("UPDATE SnapshotFiles SET Packed = (SELECT Packed FROM SnapshotFiles WHERE Format = 'json'), Sha256 = (SELECT Sha256 FROM SnapshotFiles WHERE Format = 'json') WHERE Snapshot = '{0}' AND Format = 'csv'")]
    public async Task FileChangedInTheStore_IsFound(string tampering)
    {
        await using var own = new TradeMonitorApp();
        var test = new SnapshotTests(own);
        var id = await test.KeepAsync(await test.AnalystAsync());
        await using var db = await test.DbAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER SnapshotFiles_no_update", Stop);
        await db.Database.ExecuteSqlRawAsync(tampering.Replace("{0}", id, StringComparison.Ordinal), Stop);

        var verdicts = await own.Services.GetRequiredService<RecordVerifier>().RunAsync(Stop);

        Assert.Contains(verdicts, v => !v.Holds && v.Text == $"snapshots · {id}: its csv is not what was kept");
    }

    [Fact]
    public async Task Archive_FindsByWordsAndTags()
    {
        var analyst = await AnalystAsync("Dora");
        var id = await KeepAsync(analyst, form => (form.Title, form.Tags, form.Note) = ("Zebra crossing", "Quagga, memo", "100%_sure"));

        Assert.Equal([id], Ids(await Snapshots.ListAsync("zebra dora", null, 1, Stop)));
        Assert.Equal([id], Ids(await Snapshots.ListAsync(null, "QUAGGA", 1, Stop)));
        Assert.Equal([id], Ids(await Snapshots.ListAsync("100%_", null, 9, Stop)));
        Assert.Empty(Ids(await Snapshots.ListAsync("zebra", "nothing", 1, Stop)));
        Assert.Contains("quagga", (await Snapshots.ListAsync(null, null, 1, Stop)).Tags);
    }

    [Fact]
    public async Task WrongForm_IsToldFieldByField_AndNothingIsKept()
    {
        var form = new KeepForm { Title = " ", Note = new string('x', 2001), Tags = string.Join(',', Enumerable.Range(0, 11)), ExpiresOn = TradeMonitorApp.Today };

        var outcome = await Acting(await AnalystAsync()).KeepAsync(Request(), form, Stop);

        Assert.Null(outcome.Id);
        Assert.Equal(["Title", "Note", "Tags", "Shown until"], outcome.Problems.Select(p => p.Split(':')[0]));
    }

    [Fact]
    public async Task Reader_MayNotKeep()
    {
        var reader = (await People.SignInAsync(App.Services, Role.Reader)).Claims;

        var outcome = await Acting(reader).KeepAsync(Request(), new() { Title = "Mine" }, Stop);

        Assert.Contains("takes the role", Assert.Single(outcome.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HasTheCardOfItsOwnPicture_AndTheCitationOfItsDay()
    {
        var id = await KeepAsync(await AnalystAsync());

        var page = WebUtility.HtmlDecode(await PageAsync(id));

        Assert.Contains($"/s/{id}/card.png", page, StringComparison.Ordinal);
        Assert.Contains("As of 2025-12-05, method v1. Based on ", page, StringComparison.Ordinal);
        Assert.Contains($"Retrieved 2026-11-23 from http://localhost/s/{id}.", page, StringComparison.Ordinal);
        using var card = await Visitor.GetAsync(new Uri($"/s/{id}/card.png", UriKind.Relative), Stop);
        Assert.Equal("image/png", card.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(card.Headers.ETag);
    }
}
