using System.Net;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Administration;

/// <summary>The page as a browser without script uses it.</summary>
public sealed partial class AdministrationPageTests : IAsyncDisposable
{
    private const string Page = "/admin";

    private readonly LoggedApp _app = new();

    [Fact]
    public async Task InvitedLead_ComesInOnce_IsListed_AndLosesTheRole()
    {
        using var admin = new FormBrowser(_app);
        await AcceptAsync(admin, _app.SetupToken(), "greta@example.org", "Greta Larsen");
        Assert.Contains("None. A link to come in", await ReadAsync(admin), StringComparison.Ordinal);

        var invited = await ActAsync(admin, "invite", new() { ["Form.Email"] = "lea@example.org", ["Form.Role"] = "team-lead" });
        var token = Link().Match(invited).Groups[1].Value;
        var afterwards = await ReadAsync(admin);
        using var lead = new FormBrowser(_app);
        var came = await AcceptAsync(lead, token, "lea@example.org", "Lea Ortiz");
        using var late = new FormBrowser(_app);
        await AcceptAsync(late, token, "lea@example.org", "Lea Ortiz");
        var listed = await ReadAsync(admin);
        var id = RoleForm().Match(listed).Groups[1].Value;
        var demoted = await ActAsync(admin, $"role-{id}", new() { ["Form.Email"] = "lea@example.org", ["Form.Role"] = "reader" });
        var shutOut = await ActAsync(admin, $"shut-out-{id}", new() { ["Form.Email"] = "lea@example.org" });

        Assert.NotEmpty(token);
        Assert.DoesNotContain(token, afterwards, StringComparison.Ordinal);
        Assert.Contains("lea@example.org", afterwards, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, came.StatusCode);
        Assert.DoesNotContain(late.Cookies.Keys, name => name.EndsWith("session", StringComparison.Ordinal));
        Assert.Contains("Lea Ortiz", listed, StringComparison.Ordinal);
        Assert.Contains("lea@example.org is now reader.", demoted, StringComparison.Ordinal);
        Assert.Contains("lea@example.org can no longer sign in.", shutOut, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.GetAsync("/account")).StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<string> ReadAsync(FormBrowser browser) => await (await browser.GetAsync(Page)).Content.ReadAsStringAsync(PeopleStore.Stop);

    private static async Task<string> ActAsync(FormBrowser browser, string form, Dictionary<string, string> fields)
    {
        var answer = await browser.PostAsync(Page, Page, form, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadAsStringAsync(PeopleStore.Stop);
    }

    private static async Task<HttpResponseMessage> AcceptAsync(FormBrowser browser, string token, string email, string name)
    {
        await browser.PostAsync("/invitation", "/invitation", "open", new() { ["Form.Token"] = token });
        return await browser.PostAsync("/invitation", "/invitation", "accept", new()
        {
            ["Form.Token"] = token,
            ["Form.Email"] = email,
            ["Form.Name"] = name,
            ["Form.Password"] = "soy beans by the shipload",
        });
    }

    [GeneratedRegex("/invitation#([A-Za-z0-9_-]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("value=\"role-([^\"]+)\"")]
    private static partial Regex RoleForm();
}
