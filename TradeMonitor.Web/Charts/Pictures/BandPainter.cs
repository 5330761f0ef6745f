using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>Draws states over time as a band, and below it each stretch with its days: many are too short to hold a word.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="model">What.</param>
/// <param name="style">How.</param>
/// <param name="room">The box, axis and list included.</param>
internal sealed class BandPainter(SKCanvas canvas, BandModel model, PictureStyle style, SKRect room)
{
    private const float TopRoom = 26, AxisRoom = 62, Padding = 10, Gap = 2, Between = 48, Swatch = 15, LowestBand = 54, Narrowest = 2;
    private const int Columns = 2;

    // On a wall all must be larger.
    private bool IsLarge => style.Size == PictureSize.Slide;

    private float Letters => IsLarge ? 20 : 16;

    private float Row => IsLarge ? 32 : 26;

    private float HighestBand => IsLarge ? 200 : 120;

    /// <summary>Everything.</summary>
    public void Draw()
    {
        var rows = model.Segments.Count > SingleColumn ? (model.Segments.Count + 1) / Columns : model.Segments.Count;
        var band = Math.Clamp(room.Height - TopRoom - AxisRoom - (rows * Row), LowestBand, HighestBand);
        var plot = SKRect.Create(room.Left, room.Top + TopRoom, room.Width, band);
        PictureShapes.Fill(canvas, plot, style.Calm());
        foreach (var segment in model.Segments)
        {
            DrawSegment(segment, plot);
        }

        new DayAxis(canvas, style, model.Days, plot).Draw();
        DrawList(plot.Bottom + AxisRoom);
    }

    // As many as stand below a band of half its height; more are set in columns, so that the band keeps some of it.
    private int SingleColumn => (int)((room.Height - TopRoom - AxisRoom - ((LowestBand + HighestBand) / 2)) / Row);

    private void DrawSegment(BandSegment segment, SKRect plot)
    {
        var left = plot.Left + ((float)model.Days.Position(segment.From) * plot.Width);
        var right = plot.Left + ((float)model.Days.Position(segment.To.AddDays(1)) * plot.Width);
        var width = Math.Max(Narrowest, right - left - (segment.To < model.Days.To ? Gap : 0));
        var box = SKRect.Create(Math.Min(left, plot.Right - width), plot.Top, width, plot.Height);
        DrawBox(segment.Tone, box, 0);
        if (new[] { segment.Label, segment.Brief }.FirstOrDefault(t => t is not null && PictureFont.SemiBold.Measure(t, Letters) + (2 * Padding) <= width) is not { } text)
        {
            return;
        }

        if (segment.Tone == ChartTone.Unknown)
        {
            PictureShapes.Fill(canvas, SKRect.Create(box.Left + (Padding / 2), box.MidY - Letters, PictureFont.SemiBold.Measure(text, Letters) + Padding, Letters * 2), style.Background);
        }

        PictureFont.SemiBold.Draw(canvas, text, box.Left + Padding, box.MidY + (Letters * .36f), Letters, style.Upon(style.Fill(segment.Tone)));
    }

    private void DrawList(float top)
    {
        BandSegment[] latestFirst = [.. model.Segments.Reverse()];
        var fit = Math.Max(1, (int)((room.Bottom - top + (Row - Letters)) / Row));
        var rows = latestFirst.Length > SingleColumn ? Math.Min(fit, (latestFirst.Length + 1) / Columns) : latestFirst.Length;
        var column = (room.Width - Between) / Columns;
        var told = latestFirst.Length <= rows * Columns ? latestFirst.Length : (rows * Columns) - 1;
        var names = latestFirst.Take(told).Max(s => PictureFont.SemiBold.Measure(s.Label, Letters));
        for (var i = 0; i < told; i++)
        {
            DrawEntry(latestFirst[i], room.Left + (i / rows * (column + Between)), top + (i % rows * Row), column, names);
        }

        if (told < latestFirst.Length)
        {
            PictureFont.Regular.Draw(canvas, FormattableString.Invariant($"… and {latestFirst.Length - told} earlier"), room.Left + column + Between + Swatch + Padding, top + ((rows - 1) * Row), Letters, style.Muted);
        }
    }

    private void DrawEntry(BandSegment segment, float x, float y, float column, float names)
    {
        DrawBox(segment.Tone, SKRect.Create(x, y - (Letters * .36f) - (Swatch / 2), Swatch, Swatch), 2.5f);
        var days = Days(segment);
        var width = PictureFont.Regular.Measure(days, Letters);
        var start = x + Swatch + Padding;
        // Days in a column of their own, but where a long name leaves them no room.
        var at = Math.Min(start + names + (2 * Padding), x + column - width);
        PictureFont.SemiBold.Draw(canvas, PictureFont.SemiBold.Wrap(segment.Label, Letters, at - start - Padding, 1)[0], start, y, Letters, style.Text);
        PictureFont.Regular.Draw(canvas, days, at, y, Letters, style.Muted);
    }

    private void DrawBox(ChartTone tone, SKRect box, float radius)
    {
        if (tone == ChartTone.Unknown)
        {
            PictureShapes.Fill(canvas, box, style.Background);
            PictureShapes.Hatched(canvas, box, style);
        }
        else
        {
            PictureShapes.Fill(canvas, box, style.Fill(tone), radius);
        }
    }

    private string Days(BandSegment s)
    {
        var length = s.To.DayNumber - s.From.DayNumber + 1;
        var count = FormattableString.Invariant($"{length:#,0} {(length == 1 ? "day" : "days")}");
        return s.To >= model.Days.To ? $"since {ChartFormat.Day(s.From)}, {count}" : s.From == s.To ? $"{ChartFormat.Day(s.From)}, {count}" : $"{ChartFormat.Day(s.From)} to {ChartFormat.Day(s.To)}, {count}";
    }
}
