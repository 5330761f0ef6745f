using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// Marks in swim lanes that are moved along and zoomed in the browser, without asking the server: it is told the days shown
/// once they have come to rest.
/// </summary>
public sealed partial class SwimLanes : IAsyncDisposable
{
    // A sheet of A4 on its side leaves about so many pixels for the lanes.
    private const double Sheet = 415;

    private readonly Told<DayRange> _toldDays = new();
    private readonly Told<int?> _toldChosen = new();
    private ElementReference _host;
    private DotNetObjectReference<SwimLanes>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _drawing;
    private (LaneModel Model, DayRange Days, int? Chosen)? _sketched;
    private LaneModel? _drawn, _framed;
    private (DayRange Days, int? Chosen)? _shown;
    private int[] _tops = [0];
    private string _sketch = "", _bars = "";
    private bool _busy, _disposed;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>What to show; redrawn when it is another object.</summary>
    [Parameter, EditorRequired] public required LaneModel Model { get; set; }

    /// <summary>The days that are seen, within those of the model.</summary>
    [Parameter, EditorRequired] public required DayRange Days { get; set; }

    /// <summary>The item that is ringed; null for none.</summary>
    [Parameter] public int? Chosen { get; set; }

    /// <summary>Where a year in the strip leads; null for no years.</summary>
    [Parameter] public Func<int, string>? YearHref { get; set; }

    /// <summary>The reader has come to rest at other days.</summary>
    [Parameter] public EventCallback<DayRange> DaysChanged { get; set; }

    /// <summary>The reader has chosen an item; null for none.</summary>
    [Parameter] public EventCallback<int?> ChosenChanged { get; set; }

    /// <summary>The reader wants to read an item on its own page.</summary>
    [Parameter] public EventCallback<int> Opened { get; set; }

    /// <summary>What stands beside marks that are pointed at: the first few items of them, and how many there are.</summary>
    [Parameter, EditorRequired] public required Func<IReadOnlyList<int>, int, Task<LaneCard?>> Describe { get; set; }

    /// <summary>What stands beside the name of a line, by its place in the model.</summary>
    [Parameter, EditorRequired] public required Func<int, LaneCard?> DescribeLine { get; set; }

    private double PrintScale => Math.Min(1, Sheet / _tops[^1]);

    /// <summary>Called by the script when the days have come to rest.</summary>
    [JSInvokable]
    public Task RestAsync(int from, int to) => InvokeAsync(() =>
    {
        var days = new DayRange(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
        _toldDays.Note(days, Days);
        return DaysChanged.InvokeAsync(days);
    });

    /// <summary>Called by the script when an item is chosen, or −1 for none.</summary>
    [JSInvokable]
    public Task ChooseAsync(int item) => InvokeAsync(() =>
    {
        int? chosen = item < 0 ? null : item;
        _toldChosen.Note(chosen, Chosen);
        return ChosenChanged.InvokeAsync(chosen);
    });

    /// <summary>Called by the script when an item is opened.</summary>
    [JSInvokable]
    public Task OpenAsync(int item) => InvokeAsync(() => Opened.InvokeAsync(item));

    /// <summary>Called by the script when nobody moves the chart, or wants it on paper: the sketch shows what the drawing shows.</summary>
    [JSInvokable]
    public Task SketchAsync() => InvokeAsync(() =>
    {
        Sketch();
        StateHasChanged();
    });

    /// <summary>Called by the script when marks are pointed at.</summary>
    [JSInvokable]
    public Task<LaneCard?> DescribeAsync(int[] items, int count) => Describe(items, count);

    /// <summary>Called by the script when the name of a line is pointed at.</summary>
    [JSInvokable]
    public Task<LaneCard?> DescribeLineAsync(int line) => Task.FromResult(DescribeLine(line));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (_drawing is { } drawing)
            {
                await drawing.InvokeVoidAsync("destroy");
                await drawing.DisposeAsync();
            }

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
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_framed, Model))
        {
            (_framed, _tops, _bars) = (Model, LaneLayout.Tops(Model), LaneStrip.Bars(Model));
        }

        // Below a live drawing nobody sees the sketch, and thousands of marks sent anew would hold the reader up.
        if (_drawing is null)
        {
            Sketch();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_busy)
        {
            return; // The call that is under way sees what has changed meanwhile.
        }

        _busy = true;
        try
        {
            while (!_disposed && (!ReferenceEquals(_drawn, Model) || _shown != (Days, Chosen)))
            {
                await DrawAsync();
            }
        }
        catch (Exception e) when (e is JSException || IsGone(e))
        {
            // Without the script the sketch stands, and years and dates still are links and fields.
        }
        finally
        {
            _busy = false;
        }
    }

    private void Sketch()
    {
        if (_sketched is not { } s || !ReferenceEquals(s.Model, Model) || s.Days != Days || s.Chosen != Chosen)
        {
            _sketch = LaneSketch.Of(Model, Days, Chosen);
            _sketched = (Model, Days, Chosen);
        }
    }

    private static bool IsGone(Exception e) => e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;

    private static string Percent(double share) => ChartFormat.Svg(share * 100) + "%";

    private async Task DrawAsync()
    {
        var (model, days, chosen) = (Model, Days, Chosen);
        var payload = ReferenceEquals(_drawn, model) ? null : new LanePayload(model);
        var moves = _shown?.Days != days && !_toldDays.Hears(days);
        var picks = _shown is not { } shown || (shown.Chosen != chosen && !_toldChosen.Hears(chosen));
        (_drawn, _shown) = (model, (days, chosen));
        int?[] view = [moves ? days.From.DayNumber : null, moves ? days.To.DayNumber : null, picks ? chosen ?? -1 : null];
        if (_drawing is null)
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/SwimLanes.razor.js"]);
            _self ??= DotNetObjectReference.Create(this);
            _drawing = await _module.InvokeAsync<IJSObjectReference>("mount", _host, payload, view, _self);
        }
        else
        {
            await _drawing.InvokeVoidAsync("show", payload, view);
        }
    }

    private IEnumerable<int> Years() => Enumerable.Range(Model.Span.From.Year, Model.Span.To.Year - Model.Span.From.Year + 1);
}
