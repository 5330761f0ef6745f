using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>Draws the rows of a heat map that have room, as the screen does.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="model">What.</param>
/// <param name="style">How.</param>
/// <param name="room">The box, headings and legend included.</param>
internal sealed class HeatMapPainter(SKCanvas canvas, HeatMapModel model, PictureStyle style, SKRect room)
{
    private const float HeadRoom = 42, LegendRoom = 38, HighestRow = 30, Gap = 2, Radius = 2.5f, Small = 13, Swatch = 15, Sign = 20;
    private const float MostForNames = .45f;

    private readonly float _row = Math.Min(HighestRow, (room.Height - HeadRoom - LegendRoom) / Math.Max(1, Math.Min(model.Rows.Count, RowsIn(style, room.Height))));

    private float Letters => Math.Clamp(_row * .7f, 11, 15);

    /// <summary>How many rows can be read in a room of a height; on a wall they must be larger.</summary>
    public static int RowsIn(PictureStyle style, float height) => Math.Max(1, (int)((height - HeadRoom - LegendRoom) / (style.Size == PictureSize.Slide ? 22 : 18)));

    /// <summary>Everything.</summary>
    public void Draw()
    {
        HeatRow[] rows = [.. model.Rows.Take(RowsIn(style, room.Height))];
        var names = Math.Min(room.Width * MostForNames, rows.Select(r => PictureFont.Regular.Measure(r.Title, Letters)).Append(0).Max() + Sign + 14);
        var cell = (room.Width - names) / model.Months.Count;
        for (var i = 0; i < model.Months.Count; i++)
        {
            // The last one, too, which may be a part of a month only, unless the name beside it is in the way.
            if (HeatMarkup.IsMain(model.Months[i]) || (i == model.Months.Count - 1 && !HeatMarkup.IsMain(model.Months[i].AddMonths(-1))))
            {
                DrawHeading(model.Months[i], room.Left + names + (i * cell), cell);
            }
        }

        for (var r = 0; r < rows.Length; r++)
        {
            var top = room.Top + HeadRoom + (r * _row);
            DrawName(rows[r], top + (_row / 2) + (Letters * .36f), names);
            for (var i = 0; i < model.Months.Count; i++)
            {
                DrawCell(rows[r].Values[i], SKRect.Create(room.Left + names + (i * cell), top, cell - Gap, _row - Gap));
            }
        }

        DrawLegend(Math.Min(room.Bottom - 10, room.Top + HeadRoom + (rows.Length * _row) + 28));
    }

    // Centred over its column, and within the picture: a year over the last column is wider than that.
    private void DrawHeading(DateOnly month, float left, float cell)
    {
        var (font, text) = (month.Month == 1 ? PictureFont.SemiBold : PictureFont.Regular, HeatMarkup.Heading(month));
        var width = font.Measure(text, Small);
        font.Draw(canvas, text, Math.Min(left + ((cell - Gap - width) / 2), room.Right - width), room.Top + HeadRoom - 8, Small, month.Month == 1 ? style.Text : style.Muted);
    }

    private void DrawName(HeatRow row, float y, float names)
    {
        PictureFont.SemiBold.Draw(canvas, HeatMarkup.Sign(row.Tone), room.Left, y, Letters, style.Of(row.Tone));
        PictureFont.Regular.Draw(canvas, PictureFont.Regular.Wrap(row.Title, Letters, names - Sign - 14, 1)[0], room.Left + Sign, y, Letters, style.Text);
    }

    private void DrawCell(HeatValue value, SKRect box)
    {
        if (HeatMarkup.Step(value) is not { } step)
        {
            PictureShapes.Hatched(canvas, box, style);
            return;
        }

        var fill = style.Heat(step);
        PictureShapes.Fill(canvas, box, fill, Radius);
        if (HeatMarkup.Sign(value.Tone) is "▲" or "▼")
        {
            // The outline of a sign reaches from 6 to 72 hundredths of its size, and from 2 to 68 above its line.
            const float Size = 12.5f;
            PictureFont.Regular.Draw(canvas, HeatMarkup.Sign(value.Tone), box.MidX - (Size * .39f), box.MidY + (Size * .35f), Size, style.Upon(fill));
        }
    }

    private void DrawLegend(float y)
    {
        var x = Write("narrowing", room.Left, y) + 8;
        for (var step = -5; step <= 5; step++)
        {
            PictureShapes.Fill(canvas, SKRect.Create(x, y - 12, Swatch - 1, Swatch), style.Heat(step));
            x += Swatch;
        }

        x = Write("escalating", x + 8, y) + 28;
        foreach (var (value, words) in new (HeatValue, string)[] { (new(-.8, ChartTone.Narrowing), "labelled narrowing"), (new(.8, ChartTone.Escalating), "labelled escalating"), (new(null, ChartTone.Unknown), "unknown") })
        {
            DrawCell(value, SKRect.Create(x, y - 12, Swatch * 1.6f, Swatch));
            x = Write(words, x + (Swatch * 1.6f) + 7, y) + 22;
        }

        Write("sign before a name: its label now", x, y);
    }

    private float Write(string text, float x, float y)
    {
        PictureFont.Regular.Draw(canvas, text, x, y, Small, style.Muted);
        return x + PictureFont.Regular.Measure(text, Small);
    }
}
