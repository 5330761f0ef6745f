using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>The colours of a picture.</summary>
public enum PictureTheme
{
    /// <summary>As the light screen; the default, for it can be pasted anywhere.</summary>
    Light,

    /// <summary>As the dark screen.</summary>
    Dark,

    /// <summary>Black on white, without tinted surfaces.</summary>
    Print,
}

/// <summary>What a picture is for.</summary>
public enum PictureSize
{
    /// <summary>1200 × 675, for a document.</summary>
    Memo,

    /// <summary>1600 × 900, for a wall.</summary>
    Slide,

    /// <summary>1200 × 630, as networks show links.</summary>
    Card,
}

/// <summary>How a picture looks; a value, so that the same request means the same picture.</summary>
/// <param name="Theme">Its colours.</param>
/// <param name="Size">Its size, in pixels at 1×.</param>
public sealed record PictureStyle(PictureTheme Theme = PictureTheme.Light, PictureSize Size = PictureSize.Memo)
{
    /// <summary>Width at 1×.</summary>
    public int Width => Size == PictureSize.Slide ? 1600 : 1200;

    /// <summary>Height at 1×.</summary>
    public int Height => Size switch { PictureSize.Slide => 900, PictureSize.Card => 630, _ => 675 };

    internal SKColor Background => Theme == PictureTheme.Dark ? new(0xFF171C24) : SKColors.White;

    internal SKColor Text => Theme switch { PictureTheme.Dark => new(0xFFE8EBF0), PictureTheme.Print => SKColors.Black, _ => new(0xFF14181F) };

    internal SKColor Muted => Theme switch { PictureTheme.Dark => new(0xFF9AA4B2), PictureTheme.Print => new(0xFF404040), _ => new(0xFF5B6472) };

    internal SKColor Grid => Theme switch { PictureTheme.Dark => new(0xFF28303B), PictureTheme.Print => new(0xFFCCCCCC), _ => new(0xFFE3E6EA) };

    /// <summary>The colour of a line or a dot.</summary>
    internal SKColor Of(ChartTone tone) => tone switch
    {
        ChartTone.Primary => Text,
        ChartTone.Escalating or ChartTone.EscalatingSoft => Theme == PictureTheme.Dark ? new(0xFFFB8A4E) : new(0xFFC2410C),
        ChartTone.Narrowing or ChartTone.NarrowingSoft => Theme == PictureTheme.Dark ? new(0xFF5CB0EA) : new(0xFF0F6CAB),
        ChartTone.Holding => Theme == PictureTheme.Dark ? new(0xFF9AA4B2) : new(0xFF6B7280),
        _ => Muted,
    };

    /// <summary>The same as a tint behind lines.</summary>
    internal SKColor Tint(ChartTone tone) => Of(tone).WithAlpha(Theme == PictureTheme.Dark ? (byte)38 : (byte)18);
}
