using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>The time axis of a picture, one for every kind of chart that has one.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="style">How.</param>
/// <param name="days">What.</param>
/// <param name="plot">The box that it stands below.</param>
internal sealed class DayAxis(SKCanvas canvas, PictureStyle style, DayRange days, SKRect plot)
{
    private const float Small = 15;

    /// <summary>Where a day lies; off the axis, outside of the box.</summary>
    public float X(DateOnly day) => plot.Left + ((float)days.Offset(day) * plot.Width);

    /// <summary>The ticks and their labels.</summary>
    public void Draw()
    {
        foreach (var tick in DayTicks.Of(days))
        {
            PictureShapes.Line(canvas, new(X(tick.Day), plot.Bottom), new(X(tick.Day), plot.Bottom + 5), style.Muted);
            Centre(tick.IsYear ? PictureFont.SemiBold : PictureFont.Regular, tick.Label, X(tick.Day), plot.Bottom + 24, tick.IsYear ? style.Text : style.Muted);
        }
    }

    /// <summary>Sets a name around a place, but within the picture, which a name at either end would leave.</summary>
    public void Centre(PictureFont font, string text, float x, float y, SKColor color)
    {
        var width = font.Measure(text, Small);
        font.Draw(canvas, text, Math.Clamp(x - (width / 2), plot.Left - 40, plot.Right + 24 - width), y, Small, color);
    }
}
