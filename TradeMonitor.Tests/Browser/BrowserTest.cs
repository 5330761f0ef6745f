using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Browser;

/// <summary>
/// A test in the browser. It fails if any of its visitors saw an error on the console, a failed response or a request to
/// another host, unless it said that it expects it.
/// </summary>
[Collection(Journeys.Name)]
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private readonly List<TradeMonitorApp> _servers = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new visitor at the given address, once the page is drawn and its circuit is quiet.</summary>
    protected async Task<Visitor> VisitAsync(string address, View? view = null)
    {
        var visitor = await ArriveAsync(view);
        await visitor.GoToAsync(address);
        return visitor;
    }

    /// <summary>A server of the test's own, which outlives its visitors.</summary>
    protected TradeMonitorApp StartServer()
    {
        var server = new TradeMonitorApp();
        _servers.Add(server);
        server.UseKestrel(0);
        server.StartServer();
        return server;
    }

    /// <summary>A new visitor who has not opened any page yet.</summary>
    protected async Task<Visitor> ArriveAsync(View? view = null, bool javaScript = true, Uri? origin = null, Role? role = null)
    {
        var visitor = await browser.ArriveAsync(view ?? View.Light, javaScript, origin, role);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A team lead of a server of the test's own, who has just come in by an invitation.</summary>
    protected async Task<Visitor> ArriveAsLeadAsync(TradeMonitorApp app, string email = "ada@example.org", string name = "Ada Lead")
    {
        var token = await app.Services.GetRequiredService<InvitationBook>().InviteAsync(email, Role.TeamLead, EditAuthor.CommandLine, TestContext.Current.CancellationToken);
        var visitor = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await new SignInScreen(visitor.Page).AcceptByPasswordAsync(token!, name, People.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        var faults = _visitors.SelectMany(v => v.Faults.Unexpected).Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
