using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Administration;

namespace TradeMonitor.Tests.Features.Administration;

/// <summary>What the administration page says of imports, the audit trail and the installation.</summary>
public sealed class SystemPageTests : IAsyncDisposable
{
    private readonly TradeMonitorApp _app = new();

    [Fact]
    public async Task Page_TellsOfTheImportAndTheHeadOfTheChain()
    {
        var page = await PostAsync(null);

        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(PeopleStore.Stop);
        var head = Convert.ToHexStringLower((await db.History.OrderBy(h => h.Seq).LastAsync(PeopleStore.Stop)).Hash);
        var run = await db.Imports.SingleAsync(PeopleStore.Stop);
        Assert.Contains(run.Sha256[..16], page, StringComparison.Ordinal);
        Assert.Contains($"{run.Added:N0} added", page, StringComparison.Ordinal);
        Assert.Contains(head, page, StringComparison.Ordinal);
        Assert.DoesNotContain(_app.Folder, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SoundStore_VerifiesOnThePage()
    {
        var page = await PostAsync("verify");

        Assert.Contains("Everything holds", page, StringComparison.Ordinal);
        Assert.Contains("unbroken; head", page, StringComparison.Ordinal);
        Assert.DoesNotContain("✗ Broken", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TamperedStore_IsNamedFirst()
    {
        await using (var db = await _app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(PeopleStore.Stop))
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"History_no_update\"; UPDATE \"History\" SET \"EditorName\" = 'Nobody'", PeopleStore.Stop);
        }

        var page = await PostAsync("verify");

        Assert.Contains("2 faults found", page, StringComparison.Ordinal);
        Assert.Matches(new Regex("✗ Broken:.*✗ Broken:.*✓ Holds:", RegexOptions.Singleline), page);
        Assert.Contains("history · 1: differs from its checksum", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Analyst, false)]
    [InlineData(Role.TeamLead, false)]
    [InlineData(Role.Administrator, true)]
    public async Task Installation_IsForAdministratorsAlone(Role role, bool isShown)
    {
        await using var store = await PeopleStore.OpenAsync();
        var queries = new SystemQueries(
            await store.EditorAsync(role), store.Get<IDbContextFactory<AppDb>>(), store.Get<StoreFile>(), store.Get<RecordVerifier>(), store.Clock);

        Assert.Equal(isShown, await queries.ReadAsync(PeopleStore.Stop) is not null);
        Assert.Equal(isShown, await queries.VerifyAsync(PeopleStore.Stop) is not null);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<string> PostAsync(string? form)
    {
        var cookie = await _app.CookieAsync(await _app.AddPersonAsync(Role.Administrator, "ada"));
        using var browser = new FormBrowser(_app, new Dictionary<string, string> { [cookie.Name] = cookie.Value });
        var answer = await (form is null ? browser.GetAsync("/admin") : browser.PostAsync("/admin", "/admin", form, []));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(PeopleStore.Stop));
    }
}
