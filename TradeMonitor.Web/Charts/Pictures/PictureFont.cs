using System.Globalization;
using System.Text;
using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>
/// Inter, from within the program: a picture looks the same wherever it is made and wherever it is seen. In a vector picture letters are
/// outlines, for a viewer without the font would set another.
/// </summary>
internal sealed class PictureFont
{
    private const string Marks = "▲▼▬";

    private readonly SKTypeface _typeface;

    private PictureFont(SKTypeface typeface) => _typeface = typeface;

    public static PictureFont Regular { get; } = Load("inter-400.woff");

    public static PictureFont SemiBold { get; } = Load("inter-600.woff");

    /// <summary>How wide a text is set.</summary>
    public float Measure(string text, float size) => Runs(text).Sum(run => run.IsMark ? size * 0.82f : MeasureRun(run, size));

    /// <summary>Sets a text on a line.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="text">What.</param>
    /// <param name="x">Its left end.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="size">Of the type, in pixels at 1×.</param>
    /// <param name="color">Of the letters.</param>
    public void Draw(SKCanvas canvas, string text, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var run in Runs(text))
        {
            using var shape = run.IsMark ? Mark(run.Text[0], x, y, size) : Outline(run, x, y, size);
            canvas.DrawPath(shape, paint);
            x += run.IsMark ? size * 0.82f : MeasureRun(run, size);
        }
    }

    /// <summary>The text in as few lines as hold it, none wider than the room; what does not fit ends in an ellipsis.</summary>
    public IReadOnlyList<string> Wrap(string text, float size, float room, int most)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Measure($"{line} {word}", size) > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return [.. lines.Take(most).Select((l, i) => Cut(i == most - 1 && lines.Count > most ? l + " …" : l, size, room))];
    }

    private string Cut(string line, float size, float room)
    {
        var letters = StringInfo.ParseCombiningCharacters(line);
        for (var keep = letters.Length; Measure(line, size) > room && keep > 1; keep--)
        {
            line = line[..letters[keep - 1]].TrimEnd(' ', '…') + "…";
        }

        return line;
    }

    private static PictureFont Load(string name)
    {
        using var stream = typeof(PictureFont).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without its font {name}.");
        using var data = SKData.Create(stream);
        return new(SKTypeface.FromData(data));
    }

    private static float MeasureRun(Run run, float size)
    {
        using var font = new SKFont(run.Typeface, size) { LinearMetrics = true, Subpixel = true };
        return font.MeasureText(run.Text);
    }

    private static SKPath Outline(Run run, float x, float y, float size)
    {
        using var font = new SKFont(run.Typeface, size) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None };
        return font.GetTextPath(run.Text, new SKPoint(x, y));
    }

    // The marks of the directions are not in the font that browsers get either; there another one steps in.
    private static SKPath Mark(char mark, float x, float y, float size)
    {
        var (left, right, top, bottom) = (x + (size * 0.06f), x + (size * 0.72f), y - (size * 0.68f), y - (size * 0.02f));
        using var path = new SKPathBuilder();
        if (mark == '▬')
        {
            path.AddRect(new SKRect(left, y - (size * 0.45f), right, y - (size * 0.22f)));
        }
        else
        {
            path.AddPoly([new(left, mark == '▲' ? bottom : top), new(right, mark == '▲' ? bottom : top), new((left + right) / 2, mark == '▲' ? top : bottom)], close: true);
        }

        return path.Detach();
    }

    // A letter that Inter does not have comes from whatever font of the machine has it: better another shape than none.
    private IEnumerable<Run> Runs(string text)
    {
        using var own = new SKFont(_typeface);
        var run = new StringBuilder();
        var of = _typeface;
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = rune.Value <= char.MaxValue && Marks.Contains((char)rune.Value, StringComparison.Ordinal);
            var needs = isMark || own.ContainsGlyph(rune.Value) ? _typeface : SKFontManager.Default.MatchCharacter(rune.Value) ?? _typeface;
            if (run.Length > 0 && (isMark || needs != of))
            {
                yield return new(run.ToString(), of, false);
                run.Clear();
            }

            of = needs;
            if (isMark)
            {
                yield return new(rune.ToString(), _typeface, true);
            }
            else
            {
                run.Append(rune);
            }
        }

        if (run.Length > 0)
        {
            yield return new(run.ToString(), of, false);
        }
    }

    private sealed record Run(string Text, SKTypeface Typeface, bool IsMark);
}
