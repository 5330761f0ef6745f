using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security.Provider;

/// <summary>The product with a provider, over HTTP as a browser speaks it.</summary>
internal sealed class ProviderApp : IAsyncDisposable
{
    private ProviderApp(FakeProvider provider)
    {
        Provider = provider;
        App.Settings["Access:OpenIdConnect:Authority"] = provider.Address.ToString().TrimEnd('/');
        App.Settings["Access:OpenIdConnect:ClientId"] = FakeProvider.ClientId;
        App.Settings["Access:OpenIdConnect:ClientSecret"] = FakeProvider.ClientSecret;
        App.Settings["Access:OpenIdConnect:Name"] = "Harbour ID";
    }

    public FakeProvider Provider { get; }

    public TradeMonitorApp App { get; } = new();

    public InvitationBook Invitations => App.Services.GetRequiredService<InvitationBook>();

    public PeopleRegister People => App.Services.GetRequiredService<PeopleRegister>();

    public static async Task<ProviderApp> StartAsync()
    {
        var started = new ProviderApp(await FakeProvider.StartAsync());
        started.App.UseKestrel(0);
        started.App.StartServer();
        return started;
    }

    /// <summary>A browser's cookies and redirects, both sites on this machine.</summary>
    public HttpClient Browser(bool follow = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = follow, CookieContainer = new CookieContainer() }) { BaseAddress = App.ClientOptions.BaseAddress };

    /// <summary>Goes to the provider and back, and returns where it ended.</summary>
    public static async Task<(Uri Address, string Page)> SignInAsync(HttpClient browser, string back = "/account")
    {
        using var answer = await browser.GetAsync(new Uri($"/sign-in/openid?returnUrl={Uri.EscapeDataString(back)}", UriKind.Relative), PeopleStore.Stop);
        return (answer.RequestMessage!.RequestUri!, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(PeopleStore.Stop)));
    }

    public async Task<List<HistoryEntry>> HistoryAsync()
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(PeopleStore.Stop);
        return await db.History.AsNoTracking().Where(h => h.Subject == "people").OrderBy(h => h.Seq).ToListAsync(PeopleStore.Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
