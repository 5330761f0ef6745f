using SkiaSharp;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>A time chart to take away, from the very model that the screen draws.</summary>
/// <param name="Model">The chart.</param>
/// <param name="Whole">Figures for files where the drawing leaves days or columns out; null where it holds them all.</param>
public sealed record TimeChartContent(ChartModel Model, FigureTable? Whole = null) : ChartContent
{
    private const float AxisRoom = 56, DayRoom = 34, NameRoom = 60, TopRoom = 24;

    /// <inheritdoc/>
    public override string Name => Model.Name;

    /// <inheritdoc/>
    public override string Title => Model.Title;

    /// <inheritdoc/>
    public override string? Subtitle => Model.Subtitle;

    /// <inheritdoc/>
    public override string AltText => Model.AltText;

    /// <inheritdoc/>
    public override DayRange Days => Model.Days;

    /// <inheritdoc/>
    public override ChartFooter Footer => Model.Footer;

    /// <inheritdoc/>
    public override FigureTable Figures()
    {
        if (Whole is not null)
        {
            return Whole;
        }

        var table = ChartTable.From(Model);
        return new(
            [.. table.Headings.Select(FigureTable.Column)],
            [.. table.Rows.Select(row => (IReadOnlyList<object?>)[row.Day, .. row.Values.Select(v => (object?)v), .. row.Marked is null ? Array.Empty<object?>() : [row.Marked]])]);
    }

    /// <inheritdoc/>
    internal override void Draw(SKCanvas canvas, PictureStyle style, SKRect room)
    {
        var names = Model.DayMarkers.Any(m => Model.Days.Contains(m.Day)) ? NameRoom : TopRoom;
        new ChartPainter(canvas, Model, style, new SKRect(room.Left + AxisRoom, room.Top + names, room.Right, room.Bottom - DayRoom)).Draw();
    }
}
