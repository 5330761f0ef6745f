using SkiaSharp;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>A heat map to take away. A picture has room for its first rows; files hold them all.</summary>
/// <param name="Model">The map.</param>
public sealed record HeatMapContent(HeatMapModel Model) : ChartContent
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
    public override DayRange Days => new(Model.Months[0], Model.Footer.AsOf > Model.Months[0] ? Model.Footer.AsOf : Model.Months[0].AddDays(1));

    /// <inheritdoc/>
    public override ChartFooter Footer => Model.Footer;

    /// <summary>The figure of a cell as it is told: −100 to +100.</summary>
    public static double? Figure(HeatValue value) => value.Value * 100;

    /// <inheritdoc/>
    public override FigureTable Figures() => new(
        [Model.RowColumn, "title", "month", "direction", "label"],
        [.. Model.Rows.SelectMany(row => row.Values.Select((v, i) => (IReadOnlyList<object?>)[row.Id, row.Title, Model.Months[i], Figure(v), HeatMarkup.Word(v.Tone)]))]);

    /// <inheritdoc/>
    internal override string? SubtitleIn(PictureStyle style, float height) => HeatMapPainter.RowsIn(style, height) is var fit && fit < Model.Rows.Count
        ? FormattableString.Invariant($"{fit} of {Model.Rows.Count} {Model.Things}, {Model.Order}; all are in the CSV")
        : Subtitle;

    /// <inheritdoc/>
    internal override void Draw(SKCanvas canvas, PictureStyle style, SKRect room) => new HeatMapPainter(canvas, Model, style, room).Draw();
}
