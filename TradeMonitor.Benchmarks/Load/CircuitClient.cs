using System.Diagnostics;
using System.Globalization;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// A reader's open page without a browser: it fetches the page, opens its circuit, acknowledges what the server draws, answers what the
/// server asks of scripts with nothing in particular, and clicks.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Quiet = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<long> _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LoadTarget _target;
    private readonly HubSocket _hub;
    private readonly ServerPage _page;
    private readonly Clickables _clickables;
    private Task _listening = Task.CompletedTask, _ping = Task.CompletedTask;
    private Click? _click;
    private long _heardAt, _changedAt;
    private int _calls;
    private bool _leaving;

    private CircuitClient(LoadTarget target, ServerPage page, HubSocket hub) => (_target, _page, _hub, _clickables) = (target, page, hub, new(page));

    /// <summary>Why the circuit was lost; null while it lives, or after it was closed from here.</summary>
    public string? Lost { get; private set; }

    /// <summary>Whether it is neither lost nor closed.</summary>
    public bool IsOpen => Lost is null && !_leaving;

    /// <summary>When the newest batch was acknowledged, in ticks of <see cref="Stopwatch"/>.</summary>
    public long DrawnAt { get; private set; }

    /// <summary>
    /// When the first batch that changes something was acknowledged since <see cref="Watch"/>, or, where there was nothing to change, the first one at
    /// all after which none has come for a while; 0 for none yet.
    /// </summary>
    public long ToldAt => _changedAt != 0 ? _changedAt : _heardAt != 0 && Stopwatch.GetElapsedTime(_heardAt) > Quiet ? _heardAt : 0;

    /// <summary>Bytes that the server has sent so far, before compression.</summary>
    public long Received => _hub.Received;

    /// <summary>Opens a page, and returns when its components live.</summary>
    public static async Task<CircuitClient> OpenAsync(LoadTarget target, string path, CancellationToken stop)
    {
        var page = await ServerPage.GetAsync(target, path, stop);
        var hub = await HubSocket.ConnectAsync(target, stop);
        var client = new CircuitClient(target, page, hub);
        client._listening = hub.ListenAsync(client.HearAsync, client.Lose);
        try
        {
            await hub.SendAsync(HubFrames.Call("StartCircuit", "0", target.Address.ToString(), page.Address.ToString(), "[]", page.State));
            await client._started.Task.WaitAsync(Patience, stop);
            await client._attached.Task.WaitAsync(Patience, stop);
            await hub.SendAsync(HubFrames.Call("UpdateRootComponents", null, page.Operations(), page.State));
            await client._drawn.Task.WaitAsync(Patience, stop);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Awaits the next batch that changes something.</summary>
    public void Watch() => (_heardAt, _changedAt) = (0, 0);

    /// <summary>
    /// Clicks on something: one of the buttons and handlers on the page, or one of its links of a kind, as chance has it.
    /// </summary>
    /// <param name="chance">What to click.</param>
    /// <param name="links">A part of the addresses of links that may be followed; null for none.</param>
    /// <returns>
    /// When the batch that shows the answer was acknowledged, in ticks of <see cref="Stopwatch"/>; null if nothing was clicked, because an
    /// earlier click is not answered yet, or because there is nothing to click.
    /// </returns>
    public async Task<long?> ClickAsync(Random chance, string? links)
    {
        var (handler, address) = _clickables.Choose(chance, links);
        var click = new Click(isEvent: handler is not null);
        if (Lost is not null || (handler is null && address is null) || Interlocked.CompareExchange(ref _click, click, null) is not null)
        {
            return null;
        }

        await _hub.SendAsync(handler is { } id ? Dispatch(id) : Follow(address!, intercepted: true));
        return await click.Answered;
    }

    /// <summary>Gives a sign of life, which the hub expects from time to time; not a second one before the first has left.</summary>
    public void Ping() => _ping = Lost is null && _ping.IsCompleted ? _hub.SendAsync(HubFrames.Ping) : _ping;

    /// <summary>Leaves the page as a browser does, so that the server need not keep the circuit.</summary>
    public async ValueTask DisposeAsync()
    {
        _leaving = true;
        if (_started.Task.IsCompletedSuccessfully && Lost is null)
        {
            using var form = new MultipartFormDataContent { { new StringContent(await _started.Task), "circuitId" } };
            using var _ = await _target.Http.PostAsync(new Uri(_target.Address, "_blazor/disconnect"), form);
        }

        await _hub.CloseAsync();
        await Task.WhenAll(_listening, _ping);
        _hub.Dispose();
    }

    private byte[] Dispatch(ulong handler)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $$$"""
            [{"eventHandlerId":{{{handler}}},"eventName":"click","eventFieldInfo":null},{"type":"click","detail":1,"button":0,"buttons":0}]
            """);
        return HubFrames.Call("BeginInvokeDotNetFromJS", null, (++_calls).ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", _attached.Task.Result, arguments);
    }

    private byte[] Follow(string address, bool intercepted) => HubFrames.Call("OnLocationChanged", null, new Uri(_page.Address, address).ToString(), null, intercepted);

    private void Lose(string reason)
    {
        Lost ??= _leaving ? null : reason;
        var lost = new IOException(reason);
        _ = _started.TrySetException(lost) | _attached.TrySetException(lost) | _drawn.TrySetException(lost);
        _click?.Lose();
    }

    private Task HearAsync(HubMessage message)
    {
        switch (message)
        {
            case { Failure: { } reason }:
                Lose(reason);
                break;
            case { IsAnswer: true, Arguments: [string circuit] }:
                _started.TrySetResult(circuit);
                break;
            case { Target: "JS.RenderBatch", Arguments: [long id, ReadOnlyMemory<byte> batch] }:
                return DrawAsync(id, batch);
            case { Target: "JS.BeginInvokeJS", Arguments: [long call, string function, string arguments, long kind, ..] }:
                return AnswerAsync(new(call, function, arguments, kind));
            case { Target: "JS.EndInvokeDotNet", Arguments: [_, false, string failed, ..] }:
                Lose(failed);
                break;
            case { Target: "JS.EndInvokeDotNet" }:
                Settle(_click?.End());
                break;
            case { Target: "JS.EndUpdateRootComponents" }:
                _drawn.TrySetResult();
                break;
            case { Target: "JS.Error", Arguments: var told }:
                Lose(told is [string error, ..] ? error : "The circuit failed.");
                break;
        }

        return Task.CompletedTask;
    }

    private async Task DrawAsync(long id, ReadOnlyMemory<byte> bytes)
    {
        var changes = new RenderBatch(bytes.Span).ChangesSomething;
        _clickables.Follow(new(bytes.Span));
        await _hub.SendAsync(HubFrames.Call("OnRenderCompleted", null, id, null));
        DrawnAt = Stopwatch.GetTimestamp();
        _heardAt = _heardAt == 0 ? DrawnAt : _heardAt;
        _changedAt = changes && _changedAt == 0 ? DrawnAt : _changedAt;
        Settle(_click?.Draw(DrawnAt));
    }

    private void Settle(bool? answered) => _click = answered is true ? null : _click;

    private async Task AnswerAsync(ScriptCall call)
    {
        if (call.EventTaker is { } taker)
        {
            _attached.TrySetResult(taker);
        }

        if (call.Destination is { } address)
        {
            _click?.Lead();
            await _hub.SendAsync(Follow(address, intercepted: false));
        }

        if (call.Id != 0)
        {
            await _hub.SendAsync(call.Answer());
        }
    }
}
