using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>The colours of surfaces in a picture, mixed as the style sheets of the screen mix them, and of what is written upon them.</summary>
internal static class PictureFills
{
    private const double Readable = 4.5; // WCAG 2.2, 1.4.3
    private static readonly double[] Shades = [0, .14, .32, .52, .78, 1];

    /// <summary>The strokes of what is not known.</summary>
    public static SKColor HatchColor(this PictureStyle style) => Mix(style.Muted, .45, style.Background);

    /// <summary>A cell of a heat map.</summary>
    /// <param name="style">The style.</param>
    /// <param name="step">−5, narrowing, to +5, escalating.</param>
    public static SKColor Heat(this PictureStyle style, int step) =>
        Mix(style.Of(step > 0 ? ChartTone.Escalating : ChartTone.Narrowing), Shades[Math.Abs(step)], Mix(style.Muted, .14, style.Background));

    /// <summary>Where a band has no stretch.</summary>
    public static SKColor Calm(this PictureStyle style) => Mix(style.Muted, .1, style.Background);

    /// <summary>A stretch of a band.</summary>
    public static SKColor Fill(this PictureStyle style, ChartTone tone) => tone switch
    {
        ChartTone.EscalatingSoft or ChartTone.NarrowingSoft => Mix(style.Of(tone), .38, style.Background),
        ChartTone.Muted => Mix(style.Muted, .22, style.Background),
        ChartTone.Unknown => style.Background,
        _ => style.Of(tone),
    };

    /// <summary>The colour of letters and signs on a fill: that of the theme which stands out more, or, where neither does enough, black or white.</summary>
    public static SKColor Upon(this PictureStyle style, SKColor fill)
    {
        var own = Contrast(style.Text, fill) >= Contrast(style.Background, fill) ? style.Text : style.Background;
        return Contrast(own, fill) >= Readable ? own : Contrast(SKColors.Black, fill) >= Readable ? SKColors.Black : SKColors.White;
    }

    private static SKColor Mix(SKColor color, double share, SKColor ground)
    {
        return new(Part(color.Red, ground.Red), Part(color.Green, ground.Green), Part(color.Blue, ground.Blue));

        byte Part(byte one, byte other) => (byte)Math.Round((one * share) + (other * (1 - share)));
    }

    private static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(SKColor color) => (.2126 * Linear(color.Red)) + (.7152 * Linear(color.Green)) + (.0722 * Linear(color.Blue));

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= .03928 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);
}
