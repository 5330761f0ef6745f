using SkiaSharp;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>States over time to take away.</summary>
/// <param name="Model">The band.</param>
public sealed record BandContent(BandModel Model) : ChartContent
{
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
    public override FigureTable Figures() => new(
        ["from", "to", Model.Name, "rate"],
        [.. Model.Segments.Select(s => (IReadOnlyList<object?>)[s.From, s.To, s.State, s.Rate])]);

    /// <inheritdoc/>
    internal override void Draw(SKCanvas canvas, PictureStyle style, SKRect room) => new BandPainter(canvas, Model, style, room).Draw();
}
