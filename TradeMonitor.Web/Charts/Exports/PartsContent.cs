using SkiaSharp;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>Parts of a whole to take away. A picture has room for the largest; files hold them all.</summary>
/// <param name="Model">The parts.</param>
public sealed record PartsContent(PartsModel Model) : ChartContent
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
    public override DayRange Days => new(Model.Parts.Min(p => p.Day) is var first && first < Model.Footer.AsOf ? first : Model.Footer.AsOf.AddDays(-1), Model.Footer.AsOf);

    /// <inheritdoc/>
    public override ChartFooter Footer => Model.Footer;

    /// <inheritdoc/>
    public override FigureTable Figures() => new(
        ["development", "date", "headline", "contribution", "of"],
        [.. Model.Parts.Select(p => (IReadOnlyList<object?>)[p.Id, p.Day, p.Title, p.Value, Kind(p)])]);

    /// <summary>What a part comes from: the development itself, or the end that it set.</summary>
    public static string Kind(Part part) => part.IsDeadline ? "deadline" : "development";

    /// <inheritdoc/>
    internal override void Draw(SKCanvas canvas, PictureStyle style, SKRect room) => new PartsPainter(canvas, Model, style, room).Draw();
}
