using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>Draws parts of a whole as bars to the left (narrowing) and right (escalating) of zero, each with its day, its name and its figure, and their sum.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="model">What.</param>
/// <param name="style">How.</param>
/// <param name="room">The box.</param>
internal sealed class PartsPainter(SKCanvas canvas, PartsModel model, PictureStyle style, SKRect room)
{
    private const float TopRoom = 26, FootRoom = 30, Gap = 18;
    private const int Rest = 1, Sum = 1;

    private readonly float _letters = style.Size == PictureSize.Slide ? 20 : 16;

    /// <summary>Everything.</summary>
    public void Draw()
    {
        var least = _letters * 1.6f;
        var rows = Math.Clamp((int)((room.Height - TopRoom - FootRoom) / least) - Rest - Sum, 1, Math.Max(1, model.Shown));
        Part[] shown = [.. model.Parts.Take(Math.Min(rows, model.Parts.Count))];
        Part[] rest = [.. model.Parts.Skip(shown.Length)];
        var height = Math.Min(_letters * 3.2f, (room.Height - TopRoom - FootRoom) / (shown.Length + Rest + Sum));

        var days = PictureFont.Regular.Measure("88 Mmm 8888", _letters);
        var figures = PictureFont.SemiBold.Measure("+100.0", _letters);
        var bars = SKRect.Create(room.Left + days + Gap, room.Top + TopRoom, room.Width * .2f, height * (shown.Length + Rest));
        var names = SKRect.Create(bars.Right + Gap, bars.Top, room.Right - figures - Gap - bars.Right - Gap, bars.Height);
        PictureShapes.Line(canvas, new(bars.MidX, bars.Top), new(bars.MidX, bars.Bottom), style.Grid);

        var y = bars.Top;
        foreach (var part in shown)
        {
            DrawRow(y, height, bars, names, ChartFormat.Day(part.Day), part.Title + (part.IsDeadline ? " (its end draws near)" : ""), part.Value);
            y += height;
        }

        if (rest.Length > 0)
        {
            DrawRow(y, height, bars, names, "smaller", FormattableString.Invariant($"{rest.Length} other {model.Things}, faded or without effect"), rest.Sum(p => p.Value));
            y += height;
        }

        PictureShapes.Line(canvas, new(room.Left, y), new(room.Right, y), style.Grid);
        PictureFont.SemiBold.Draw(canvas, "Sum = score", names.Left, BaseLine(y, height), _letters, style.Text);
        DrawFigure(model.Total, BaseLine(y, height));
    }

    private void DrawRow(float y, float height, SKRect bars, SKRect names, string day, string name, double value)
    {
        var line = BaseLine(y, height);
        PictureFont.Regular.Draw(canvas, day, room.Left, line, _letters, style.Muted);
        var length = (float)(model.Greatest > 0 ? Math.Min(1, Math.Abs(value) / model.Greatest) : 0) * bars.Width / 2;
        PictureShapes.Fill(canvas, SKRect.Create(value < 0 ? bars.MidX - length : bars.MidX, y + (height * .22f), length, height * .56f), style.Of(Tone(value)));
        PictureFont.Regular.Draw(canvas, PictureFont.Regular.Wrap(name, _letters, names.Width, 1)[0], names.Left, line, _letters, style.Text);
        DrawFigure(value, line);
    }

    private void DrawFigure(double value, float line)
    {
        var text = ChartFormat.Value(value, new(-100, 100, 50, ValueFormat.WithSign));
        PictureFont.SemiBold.Draw(canvas, text, room.Right - PictureFont.SemiBold.Measure(text, _letters), line, _letters, Math.Round(value, 1) == 0 ? style.Muted : style.Of(Tone(value)));
    }

    private float BaseLine(float y, float height) => y + (height / 2) + (_letters * .36f);

    private static ChartTone Tone(double value) => value < 0 ? ChartTone.Narrowing : ChartTone.Escalating;
}
