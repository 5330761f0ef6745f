using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser;

/// <summary>Somebody with a browser window of their own.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>How long anything may take: a slow machine is no fault of the product.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string CountLayoutShift =
        """
        window.layoutShift = 0;
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    // A page without a circuit says so, lest the browser patch it.
    private const string WithoutCircuit = "body[data-enhance-nav=false]";

    // Charts are drawn when somebody turns to them; two frames, because the page hears of another theme with the next one.
    private const string IsDrawn =
        """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
            [...document.querySelectorAll('.chart .box, .lanes')].every(chart => {
                const { top, bottom, height } = chart.getBoundingClientRect();
                if (height === 0 || top > innerHeight || bottom < 0) return true;
                chart.dispatchEvent(new PointerEvent('pointerenter'));
                return chart.matches('[data-drawn], [data-live]');
            }) && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().endTime === Infinity)))))
        """;

    private readonly IBrowserContext _context;
    private ICDPSession? _authenticator;
    private long _lastTraffic = Stopwatch.GetTimestamp();
    private int _messages;

    private Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public Faults Faults { get; } = new();

    internal static async Task<Visitor> EnterAsync(IBrowserContext context, Uri origin)
    {
        await context.AddInitScriptAsync(CountLayoutShift);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        visitor.Faults.Watch(visitor.Page, origin);
        visitor.WatchTraffic();
        return visitor;
    }

    /// <summary>Opens an address and waits until the page is quiet; the answer is the server's.</summary>
    public async Task<IResponse> GoToAsync(string address)
    {
        _messages = 0;
        var response = await Page.GotoAsync(address);
        await SettleAsync(awaitCircuit: await Page.Locator(WithoutCircuit).CountAsync() == 0);
        return response!;
    }

    /// <summary>Opens an address without script: what comes is all there is.</summary>
    public async Task<IResponse> ReadAsync(string address) => (await Page.GotoAsync(address))!;

    /// <summary>Loads the page again and waits until it is quiet.</summary>
    public async Task<IResponse> ReloadAsync()
    {
        _messages = 0;
        var response = await Page.ReloadAsync();
        await SettleAsync(awaitCircuit: true);
        return response!;
    }

    /// <summary>
    /// Waits until the window has come to an address, path and query; a star stands for anything. It asks again and again: a wait for the
    /// event of a navigation misses one that happens while it is being set up, as those of a circuit do, and then waits for ever.
    /// </summary>
    public Task ReachAsync(string address) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex("^https?://[^/]+" + Regex.Escape(address).Replace("\\*", ".*", StringComparison.Ordinal) + "$"), new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <summary>Waits until nothing has gone over the wire for a while.</summary>
    public Task SettleAsync() => SettleAsync(awaitCircuit: false);

    /// <summary>Turns to the charts in sight, and waits until scripts have drawn them, and nothing moves or changes its colour any more.</summary>
    public async Task DrawnAsync()
    {
        // Asked again and again from here: a function that the page keeps and asks itself is refused by its policy.
        var started = Stopwatch.GetTimestamp();
        while (!await Page.EvaluateAsync<bool>(IsDrawn))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{Page.Url} is still drawing.");
            await Task.Delay(50);
        }
    }

    /// <summary>Sends a command to the debugger of the page, which no security policy of the page binds.</summary>
    public async Task<System.Text.Json.JsonElement?> DebugAsync(string method, Dictionary<string, object> arguments)
    {
        var session = await _context.NewCDPSessionAsync(Page);
        var answer = await session.SendAsync(method, arguments);
        await session.DetachAsync();
        return answer;
    }

    /// <summary>Gives the browser an authenticator that keeps passkeys and always finds its owner's finger on it.</summary>
    public async Task AddAuthenticatorAsync()
    {
        _authenticator = await _context.NewCDPSessionAsync(Page); // the authenticator lives as long as the session
        await _authenticator.SendAsync("WebAuthn.enable");
        await _authenticator.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        Faults.Close();
        await _context.DisposeAsync();
    }

    private void WatchTraffic()
    {
        Page.Request += (_, _) => Note();
        Page.RequestFinished += (_, _) => Note();
        Page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, _) => Note();
            socket.FrameReceived += (_, _) =>
            {
                Interlocked.Increment(ref _messages);
                Note();
            };
        };
    }

    private void Note() => Interlocked.Exchange(ref _lastTraffic, Stopwatch.GetTimestamp());

    // The first message of a circuit answers the handshake; with the second the page is alive.
    private async Task SettleAsync(bool awaitCircuit)
    {
        Note();
        var started = Stopwatch.GetTimestamp();
        while ((awaitCircuit && Volatile.Read(ref _messages) < 2) || Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastTraffic)) < Quiet)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{Page.Url} did not come to rest. {string.Join('\n', Faults.Unexpected)}");
            await Task.Delay(50);
        }
    }
}
