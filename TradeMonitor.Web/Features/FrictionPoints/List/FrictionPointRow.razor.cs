using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>One point in the list.</summary>
public sealed partial class FrictionPointRow
{
    private string _box = "";
    private RowCells _cells = null!;

    /// <summary>Its place among all rows of the table, of which not all are on the page.</summary>
    [Parameter, EditorRequired] public required int Number { get; set; }

    /// <summary>The point as of the day.</summary>
    [Parameter, EditorRequired] public required PointReading Reading { get; set; }

    /// <summary>How often the reading has changed since the list was opened.</summary>
    [Parameter] public int Changes { get; set; }

    /// <summary>Links from the list as it is.</summary>
    [Parameter, EditorRequired] public required FrictionPointLinks Links { get; set; }

    protected override void OnParametersSet()
    {
        _box = RowCells.Box(Reading, Links, whole: !Links.MayWatch);
        _cells = RowCells.Of(Reading);
    }

    // Two names for one fading, so that it begins again with every change.
    private string? Css => (Reading.IsOpen, Changes) switch
    {
        (true, 0) => null,
        (false, 0) => "unopened",
        (var open, var n) => $"{(open ? "" : "unopened ")}changed {(n % 2 == 1 ? "odd" : "even")}",
    };
}
