using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TradeMonitor.Web.Charts;

/// <summary>Rows by months, coloured by direction; each cell is a link. Arrow keys move from cell to cell.</summary>
public sealed partial class HeatMap : IAsyncDisposable
{
    private static readonly SharedDrawings<HeatRow, (Sequence<DateOnly>, string, DateOnly?, bool), string> Drawn = new();

    private static readonly SharedDrawings<Sequence<DateOnly>, string, string> Heads = new();

    private ElementReference _host;
    private IJSObjectReference? _module;
    private string? _entry;
    private (Sequence<HeatRow>, Sequence<DateOnly>, HeatCell?, string?)? _drawn;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>Kebab-case, unique on its page.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>What the map shows.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Heading of the first column, for screen readers.</summary>
    [Parameter] public string RowHeading { get; set; } = "Friction point";

    /// <summary>First days of the months, oldest first.</summary>
    [Parameter, EditorRequired] public required Sequence<DateOnly> Months { get; set; }

    /// <summary>The rows, from the top.</summary>
    [Parameter, EditorRequired] public required Sequence<HeatRow> Rows { get; set; }

    /// <summary>Where a cell leads; one page differs from another in this for all cells of a row or for none.</summary>
    [Parameter, EditorRequired] public required Func<HeatCell, string> CellHref { get; set; }

    /// <summary>The cell whose developments are open.</summary>
    [Parameter] public HeatCell? Chosen { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone and its listeners with it; a browser that no longer answers is given up after a minute.
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _entry = Chosen is null && Rows.Count > 0 ? Rows[0].Id : null;

    /// <inheritdoc/>
    protected override bool ShouldRender() => _drawn != Shown;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _drawn = Shown;
        if (!firstRender)
        {
            return; // The script sees what is drawn anew.
        }

        try
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/HeatMap.razor.js"]);
            await _module.InvokeVoidAsync("rove", _host);
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // Without the script cells still are links; only the arrow keys are missing.
        }
    }

    private (Sequence<HeatRow>, Sequence<DateOnly>, HeatCell?, string?) Shown => (Rows, Months, Chosen, Rows.Count == 0 ? null : FirstHref(Rows[0]));

    private string? FirstHref(HeatRow row) => Months.Count == 0 ? null : CellHref(new(row.Id, Months[0]));

    private string MarkupOf(HeatRow row)
    {
        var (chosen, isEntry) = (Chosen?.RowId == row.Id ? Chosen.Month : (DateOnly?)null, row.Id == _entry);
        var first = FirstHref(row) ?? "";
        return Drawn.Of(row, (Months, first, chosen, isEntry), () => HeatMarkup.Row(row, Months, CellHref, chosen, isEntry));
    }
}
