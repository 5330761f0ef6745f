using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>A series as a line, or as steps, to be drawn.</summary>
internal static class SeriesPath
{
    /// <summary>The path; it breaks where a value is missing.</summary>
    /// <param name="series">The series.</param>
    /// <param name="place">Where a value of a day lies.</param>
    public static SKPath Of(ChartSeries series, Func<DateOnly, double, SKPoint> place)
    {
        using var path = new SKPathBuilder();
        (bool Drawn, SKPoint At) last = default;
        foreach (var p in series.Points)
        {
            if (p.Value is not { } value)
            {
                last = default;
                continue;
            }

            var at = place(p.Day, value);
            if (!last.Drawn)
            {
                path.MoveTo(at);
            }
            else
            {
                if (series.Kind == SeriesKind.Step)
                {
                    path.LineTo(new SKPoint(at.X, last.At.Y));
                }

                path.LineTo(at);
            }

            last = (true, at);
        }

        return path.Detach();
    }
}
