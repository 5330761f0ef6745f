using Microsoft.Playwright;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Browser;

/// <summary>
/// The real application on a port of its own, with the shipped record and one judgement of a team lead that differs from the computed
/// direction, and one browser to look at it.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The judgement: of a point that the screens show.</summary>
    public static readonly Assessment Judged = TeamAssessments.Of("us-301-lists-1-3", AssessedDirection.Escalating);

    private readonly TradeMonitorApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the application listens.</summary>
    public Uri Address => _app.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Visitor.Patience.TotalMilliseconds);
        _app.UseKestrel(0);
        _app.StartServer();
        await _app.AssessAsync(Judged);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    /// <summary>A visitor who has never been here: own cookies, own storage.</summary>
    /// <param name="view">The screen that they look at.</param>
    /// <param name="javaScript">Whether their browser runs scripts.</param>
    /// <param name="origin">The server that they visit; null for the shared one.</param>
    /// <param name="role">What they are signed in as, at the shared server; null for nobody.</param>
    public async Task<Visitor> ArriveAsync(View view, bool javaScript = true, Uri? origin = null, Role? role = null)
    {
        var address = origin ?? Address;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = view.Width, Height = view.Height },
            ColorScheme = view.Scheme,
            IsMobile = view.IsPhone,
            HasTouch = view.IsPhone,
            JavaScriptEnabled = javaScript,
        });
        if (role is { } known)
        {
            var cookie = await _app.CookieAsync(await _app.AddPersonAsync(known, $"{known.Code()}-{Guid.NewGuid():N}"));
            await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() }]);
        }

        return await Visitor.EnterAsync(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _app.DisposeAsync();
    }
}
