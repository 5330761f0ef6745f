using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Api;

/// <summary><c>/health/ready</c>: one word for everybody, the details for an administrator.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly LoggedApp _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverybodyElse_HearsOneWord()
    {
        List<HttpClient> visitors = [_app.Visitor(null), _app.Visitor(new("trademonitor", "forged"))];
        foreach (var role in new[] { Role.Reader, Role.Analyst, Role.TeamLead })
        {
            visitors.Add(_app.Visitor(await _app.CookieAsync(await _app.AddPersonAsync(role))));
        }

        foreach (var visitor in visitors)
        {
            using var answer = await visitor.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);

            Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Stop));
        }

        Assert.DoesNotContain(_app.Log, line => line.StartsWith("Refused to", StringComparison.Ordinal)); // probes do not fill the log
    }

    [Fact]
    public async Task Administrator_HearsTheDetails()
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop); // the log is gone with the last connection, and idle ones are closed now and then
        var body = await AskAsync(await AdministratorAsync("ada"));

        var answer = JsonDocument.Parse(body).RootElement;
        var details = answer.GetProperty("details");
        var run = await db.Imports.SingleAsync(Stop);
        Assert.Equal("Healthy", answer.GetProperty("status").GetString());
        Assert.Equal(_app.Services.GetRequiredService<RecordChanges>().Version, details.GetProperty("recordVersion").GetInt64());
        Assert.Equal(_app.Services.GetRequiredService<RecordChanges>().Version, details.GetProperty("scoreboard").GetProperty("recordVersion").GetInt64());
        Assert.InRange(details.GetProperty("scoreboard").GetProperty("ageSeconds").GetDouble(), 0, 60);
        Assert.Equal(ShippedRecord.Developments.Count, Rows("developments"));
        Assert.Equal(ShippedRecord.FrictionPoints.Count, Rows("frictionPoints"));
        Assert.Equal(await db.Sources.CountAsync(Stop), Rows("sources"));
        Assert.Equal(AppendOnly.Tables.Count, details.GetProperty("rows").EnumerateObject().Count());
        Assert.Equal(("shipped", run.Sha256, run.Added), (Import("origin").GetString(), Import("sha256").GetString(), Import("added").GetInt32()));
        Assert.Equal(run.At, Import("at").GetDateTimeOffset());
        Assert.Equal(new FileInfo(Path.Combine(_app.Folder, "trademonitor.db")).Length, details.GetProperty("store").GetProperty("bytes").GetInt64());
        Assert.True(details.GetProperty("store").GetProperty("walBytes").GetInt64() > 0);
        Assert.Equal((0, 0), (details.GetProperty("circuits").GetProperty("open").GetInt32(), details.GetProperty("circuits").GetProperty("connected").GetInt32()));
        Assert.All(["workingSetBytes", "managedBytes", "committedBytes"], m => Assert.True(details.GetProperty("memory").GetProperty(m).GetInt64() > 1_000_000, m));

        long Rows(string table) => details.GetProperty("rows").GetProperty(table).GetInt64();
        JsonElement Import(string field) => details.GetProperty("lastImport").GetProperty(field);
    }

    [Fact]
    public async Task Details_NameNoPath()
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Stop);
        await db.Database.OpenConnectionAsync(Stop); // the log is gone with the last connection, and idle ones are closed now and then
        var body = await AskAsync(await AdministratorAsync("ada"));

        Assert.DoesNotContain(_app.Folder, body, StringComparison.Ordinal);
        Assert.DoesNotContain("trademonitor.db", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleThatWasWithdrawn_HearsOneWordAgain()
    {
        await AdministratorAsync("bea"); // somebody must stay one
        var cookie = await AdministratorAsync("ada");
        await _app.Services.GetRequiredService<PeopleRegister>().ChangeRoleAsync("ada@example.org", Role.TeamLead, EditAuthor.CommandLine, Stop);

        Assert.Equal("Healthy", await AskAsync(cookie));
    }

    [Fact]
    public async Task Edit_ShowsInTheVersionAndTheRows()
    {
        var cookie = await AdministratorAsync("ada");
        var before = JsonDocument.Parse(await AskAsync(cookie)).RootElement.GetProperty("details");

        await _app.AssessAsync(TeamAssessments.Of("us-301-lists-1-3", AssessedDirection.Escalating));

        var after = JsonDocument.Parse(await AskAsync(cookie)).RootElement.GetProperty("details");
        Assert.Equal(1, after.GetProperty("rows").GetProperty("assessments").GetInt64() - before.GetProperty("rows").GetProperty("assessments").GetInt64());
        Assert.True(after.GetProperty("recordVersion").GetInt64() > before.GetProperty("recordVersion").GetInt64());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Cookie> AdministratorAsync(string name) => await _app.CookieAsync(await _app.AddPersonAsync(Role.Administrator, name));

    private Task<string> AskAsync(Cookie cookie) => _app.Visitor(cookie).GetStringAsync(new Uri("/health/ready", UriKind.Relative), Stop);
}
