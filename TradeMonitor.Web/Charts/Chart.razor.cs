using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// A time chart: a sketch drawn on the server, which a script replaces by a live drawing when a reader turns to it,
/// and the same figures as a table. The one place that talks to the drawing library.
/// </summary>
public sealed partial class Chart : IAsyncDisposable
{
    private const string Library = "lib/apexcharts/apexcharts.esm.js";

    private ElementReference _host;
    private DotNetObjectReference<Chart>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _drawing;
    private ChartModel? _told;
    private bool _asTable;
    private bool _failed;
    private bool _busy;
    private bool _disposed;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>What to show. An equal model is not drawn again.</summary>
    [Parameter, EditorRequired] public required ChartModel Model { get; set; }

    /// <summary>Height of the drawing, in pixels.</summary>
    [Parameter] public int Height { get; set; } = 260;

    /// <summary>Level of the title in the page's outline.</summary>
    [Parameter] public int HeadingLevel { get; set; } = 3;

    /// <summary>Leaves the title to screen readers, where the page says the same beside it.</summary>
    [Parameter] public bool TitleHidden { get; set; }

    /// <summary>A smaller title, for one of several charts in a stack.</summary>
    [Parameter] public bool Compact { get; set; }

    /// <summary>Leaves the labels of the time axis to the chart below, which must show the same days.</summary>
    [Parameter] public bool DaysHidden { get; set; }

    /// <summary>Leaves unit, source and as-of day to a common footer of the page.</summary>
    [Parameter] public bool FooterHidden { get; set; }

    /// <summary>What can be done with the chart besides looking at it; null for nothing.</summary>
    [Parameter] public RenderFragment? Menu { get; set; }

    /// <summary>A point marker was chosen; its id.</summary>
    [Parameter] public EventCallback<string> MarkerChosen { get; set; }

    private bool ShowsTable => _asTable || _failed;

    /// <summary>Called by the script when a reader first turns to the chart: its figures, of whose changes the script is told from then on.</summary>
    [JSInvokable]
    public ChartPayload TurnTo() => ChartPayload.Of(_told = Model);

    /// <summary>Called by the script when a marker is chosen.</summary>
    [JSInvokable]
    public Task ChooseMarkerAsync(string id) => InvokeAsync(() => MarkerChosen.InvokeAsync(id));

    /// <summary>Called by the script when the library cannot be loaded or cannot draw.</summary>
    [JSInvokable]
    public Task FailAsync() => InvokeAsync(Fail);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            await EraseAsync();
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // The page is gone and its drawing with it.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_busy)
        {
            return; // The call that is under way sees what has changed meanwhile, so a chart is never one step behind.
        }

        _busy = true;
        try
        {
            while (!_disposed && !IsFollowed)
            {
                await FollowAsync();
            }
        }
        catch (JSException)
        {
            Fail();
        }
        catch (Exception e) when (IsGone(e))
        {
            // Nobody looks at the page now; should the connection come back, the next render draws what is missing.
        }
        finally
        {
            _busy = false;
        }
    }

    private static bool IsGone(Exception e) => e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;

    // What nobody has turned to is not told of figures: the sketch shows them.
    private bool IsFollowed => ShowsTable ? _drawing is null : _drawing is not null && (_told is null || Equals(_told, Model));

    private async Task FollowAsync()
    {
        if (ShowsTable)
        {
            await EraseAsync();
        }
        else if (_drawing is not { } drawing)
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/Chart.razor.js"]);
            _self ??= DotNetObjectReference.Create(this);
            _drawing = await _module.InvokeAsync<IJSObjectReference>("mount", _host, "/" + Assets[Library], Model.Group, _self);
            if (_disposed)
            {
                await EraseAsync(); // Left the page while the script came.
            }
        }
        else
        {
            var (before, now) = (_told!, Model);
            await drawing.InvokeVoidAsync("update", ChartPayload.Of(now, before));
            _told = ReferenceEquals(_told, before) ? now : _told; // else it has been turned to anew meanwhile
        }
    }

    private async Task EraseAsync()
    {
        if (_drawing is not { } drawing)
        {
            return;
        }

        (_drawing, _told) = (null, null);
        await drawing.InvokeVoidAsync("destroy");
        await drawing.DisposeAsync();
    }

    private void Fail()
    {
        _failed = true;
        StateHasChanged();
    }

    private void Toggle() => _asTable = !_asTable;

    private void TryAgain() => _failed = false;
}
