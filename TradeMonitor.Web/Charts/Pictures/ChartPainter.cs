using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>Draws a chart from its model, as the screen does, into the box of a plot.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="model">What.</param>
/// <param name="style">How.</param>
/// <param name="plot">The box, without the labels around it.</param>
internal sealed class ChartPainter(SKCanvas canvas, ChartModel model, PictureStyle style, SKRect plot)
{
    private const float Small = 15, LineWidth = 2.4f, Dot = 5.5f;

    private readonly DayAxis _axis = new(canvas, style, model.Days, plot);

    /// <summary>Everything, from the back to the front.</summary>
    public void Draw()
    {
        DrawGround();
        DrawAxes();
        canvas.Save();
        canvas.ClipRect(SKRect.Inflate(plot, LineWidth, LineWidth)); // a line along the edge keeps its whole width
        DrawInterval();
        foreach (var series in model.Series.Reverse())
        {
            DrawSeries(series);
        }

        canvas.Restore();
        DrawMarkers();
        DrawNames();
    }

    private void DrawGround()
    {
        foreach (var band in model.Bands)
        {
            Fill(SKRect.Create(plot.Left, Y(band.High), plot.Width, Y(band.Low) - Y(band.High)), style.Tint(band.Tone));
        }

        foreach (var spell in model.Spells.Where(s => model.Days.Overlaps(s.From, s.To)))
        {
            var (from, to) = (plot.Left + ((float)model.Days.Position(spell.From) * plot.Width), plot.Left + ((float)model.Days.Position(spell.To.AddDays(1)) * plot.Width));
            Fill(SKRect.Create(from, plot.Top, to - from, plot.Height), style.Tint(spell.Tone));
        }
    }

    private void DrawAxes()
    {
        foreach (var tick in model.Values.Ticks)
        {
            PictureShapes.Line(canvas, new(plot.Left, Y(tick)), new(plot.Right, Y(tick)), tick == 0 || tick == model.Values.Min ? style.Muted : style.Grid);
            var label = ChartFormat.Tick(tick, model.Values);
            PictureFont.Regular.Draw(canvas, label, plot.Left - 12 - PictureFont.Regular.Measure(label, Small), Y(tick) + 5, Small, style.Muted);
        }

        _axis.Draw();
    }

    private void DrawInterval()
    {
        if (model.Interval is not { Points.Count: > 0 } interval)
        {
            return;
        }

        using var path = new SKPathBuilder();
        path.AddPoly([.. interval.Points.Select(p => Point(p.Day, p.High)), .. interval.Points.Reverse().Select(p => Point(p.Day, p.Low))], close: true);
        using var band = path.Detach();
        using var paint = new SKPaint { Color = style.Of(interval.Tone).WithAlpha(40), IsAntialias = true };
        canvas.DrawPath(band, paint);
    }

    private void DrawSeries(ChartSeries series)
    {
        using var paint = new SKPaint { Color = style.Of(series.Tone), IsAntialias = true, StrokeWidth = LineWidth, StrokeJoin = SKStrokeJoin.Round };
        if (series.Kind is SeriesKind.Scatter or SeriesKind.Bars)
        {
            foreach (var p in series.Points.Where(p => p.Value is not null && model.Days.Contains(p.Day)))
            {
                if (series.Kind == SeriesKind.Scatter)
                {
                    canvas.DrawCircle(Point(p.Day, p.Value!.Value), Dot, paint);
                }
                else
                {
                    Fill(SKRect.Create(X(p.Day) - 4, Math.Min(Y(0), Y(p.Value!.Value)), 8, Math.Abs(Y(0) - Y(p.Value.Value))), paint.Color);
                }
            }

            return;
        }

        using var dashes = series.Dashed ? SKPathEffect.CreateDash([8, 6], 0) : null;
        (paint.Style, paint.PathEffect) = (SKPaintStyle.Stroke, dashes);
        using var line = SeriesPath.Of(series, Point);
        canvas.DrawPath(line, paint);
        if (series.Kind == SeriesKind.Area && series.Points.Any(p => p.Value is not null))
        {
            DrawArea(series);
        }
    }

    private void DrawArea(ChartSeries series)
    {
        var known = series.Points.Where(p => p.Value is not null).ToList();
        using var path = new SKPathBuilder();
        path.AddPoly([Point(known[0].Day, 0), .. known.Select(p => Point(p.Day, p.Value!.Value)), Point(known[^1].Day, 0)], close: true);
        using var area = path.Detach();
        using var paint = new SKPaint { Color = style.Tint(series.Tone), IsAntialias = true };
        canvas.DrawPath(area, paint);
    }

    private void DrawMarkers()
    {
        foreach (var dot in model.PointMarkers.Where(m => model.Days.Contains(m.Day)))
        {
            using var edge = new SKPaint { Color = style.Background, IsAntialias = true };
            using var fill = new SKPaint { Color = style.Of(dot.Tone), IsAntialias = true };
            canvas.DrawCircle(Point(dot.Day, dot.Value), Dot + 2, edge);
            canvas.DrawCircle(Point(dot.Day, dot.Value), Dot, fill);
        }
    }

    private void DrawNames()
    {
        foreach (var band in model.Bands.Where(b => b.Label.Length > 0))
        {
            var width = PictureFont.SemiBold.Measure(band.Label, Small);
            PictureFont.SemiBold.Draw(canvas, band.Label, plot.Right - width - 10, band.High > 0 ? Y(band.High) + 22 : Y(band.Low) - 10, Small, style.Of(band.Tone));
        }

        // Placed as on a screen of a plot as much lower as its type is smaller.
        foreach (var line in SketchLabels.Lines(model, (int)(plot.Height * 12 / Small)))
        {
            var y = plot.Top + ((float)line.Top * plot.Height);
            var at = line.End is null ? plot.Right - PictureFont.SemiBold.Measure(line.Series.Name, Small) - 4 : plot.Right + 8;
            PictureFont.SemiBold.Draw(canvas, line.Series.Name, at, y + (line.End is null ? 0 : 5), Small, style.Of(line.Series.Tone));
        }

        foreach (var name in SketchLabels.Days(model))
        {
            using var paint = new SKPaint { Color = style.Muted, IsAntialias = true, StrokeWidth = 1.2f, Style = SKPaintStyle.Stroke };
            using var dots = SKPathEffect.CreateDash([2, 4], 0);
            paint.PathEffect = dots;
            canvas.DrawLine(X(name.Marker.Day), plot.Top, X(name.Marker.Day), plot.Bottom, paint);
            if (name.Row is { } row)
            {
                _axis.Centre(PictureFont.Regular, name.Marker.Label, X(name.Marker.Day), plot.Top - (row == 0 ? 8 : 28), style.Muted);
            }
        }
    }

    private void Fill(SKRect box, SKColor color) => PictureShapes.Fill(canvas, box, color);

    private SKPoint Point(DateOnly day, double value) => new(X(day), Y(value));

    private float X(DateOnly day) => _axis.X(day);

    private float Y(double value) => plot.Top + ((1 - (float)model.Values.Position(value)) * plot.Height);
}
