using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>What every kind of chart is drawn from, letters aside.</summary>
internal static class PictureShapes
{
    private const float Hatch = 5.7f; // as far apart as on screen: 4 px across

    /// <summary>A box. Its edges are smoothed, as every viewer of a vector picture smooths them.</summary>
    public static void Fill(SKCanvas canvas, SKRect box, SKColor color, float radius = 0)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        if (radius > 0)
        {
            canvas.DrawRoundRect(box, radius, radius, paint);
        }
        else
        {
            canvas.DrawRect(box, paint);
        }
    }

    /// <summary>A straight line.</summary>
    public static void Line(SKCanvas canvas, SKPoint from, SKPoint to, SKColor color, float width = 1)
    {
        using var paint = new SKPaint { Color = color, StrokeWidth = width, IsAntialias = true };
        canvas.DrawLine(from, to, paint);
    }

    /// <summary>A hatched box with an outline. The strokes are cut by reckoning: a clip for each cell would swell a vector picture.</summary>
    public static void Hatched(SKCanvas canvas, SKRect box, PictureStyle style)
    {
        box.Inflate(-.5f, -.5f);
        using var path = new SKPathBuilder();
        path.AddRect(box);
        for (var across = Hatch; across < box.Width + box.Height; across += Hatch)
        {
            var (down, right) = (Math.Min(across, box.Height), Math.Min(across, box.Width));
            path.MoveTo(new SKPoint(box.Left + across - down, box.Top + down));
            path.LineTo(new SKPoint(box.Left + right, box.Top + across - right));
        }

        using var strokes = path.Detach();
        using var paint = new SKPaint { Color = style.HatchColor(), StrokeWidth = 1, Style = SKPaintStyle.Stroke, IsAntialias = true };
        canvas.DrawPath(strokes, paint);
    }
}
