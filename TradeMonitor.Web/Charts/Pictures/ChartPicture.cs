using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>
/// A chart as a picture to take away, drawn on the server from the same model that the screen shows: the finding as its title, what it is
/// of, units, sources, the days it stands for and where to find it. The same model, caption and style give the same bytes.
/// </summary>
/// <param name="model">The chart.</param>
/// <param name="caption">What stands around it.</param>
/// <param name="style">How it looks.</param>
public sealed partial class ChartPicture(ChartModel model, PictureCaption caption, PictureStyle style)
{
    private const float Margin = 48, TitleSize = 30, Body = 17, Foot = 15, AxisRoom = 56;
    private const float PaperMargin = 36;

    /// <summary>As PNG.</summary>
    /// <param name="scale">Pixels for each of the style's: 1 or 2.</param>
    public byte[] Png(int scale)
    {
        using var bitmap = new SKBitmap(style.Width * scale, style.Height * scale, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(scale);
        Draw(canvas);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>As SVG, letters as outlines, with title and description for who cannot see it.</summary>
    /// <param name="metadata">What goes into the picture unseen, as JSON; null for nothing.</param>
    public string Svg(string? metadata)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(style.Width, style.Height), stream))
        {
            Draw(canvas);
        }

        // The library numbers what it clips by, in the order of the whole program: counted anew, the same picture is the same text.
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var drawn = ClipId().Replace(Encoding.UTF8.GetString(stream.ToArray()), id =>
            numbers.TryGetValue(id.Value, out var known) ? known : numbers[id.Value] = string.Create(CultureInfo.InvariantCulture, $"clip-{numbers.Count + 1}"));
        var root = Root().Match(drawn);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{style.Width}\" height=\"{style.Height}\" viewBox=\"0 0 {style.Width} {style.Height}\" role=\"img\" aria-labelledby=\"title desc\">")
            .Append("<title id=\"title\">").Append(Escape($"{caption.Subject}: {model.Title}")).Append("</title>")
            .Append("<desc id=\"desc\">").Append(Escape($"{model.AltText} {string.Join(". ", FootLines())}")).Append("</desc>");
        if (metadata is not null)
        {
            head.Append("<metadata>").Append(Escape(metadata)).Append("</metadata>");
        }

        return head.Append(drawn, root.Index + root.Length, drawn.Length - root.Index - root.Length).ToString();
    }

    /// <summary>As a page of PDF, A4 landscape.</summary>
    public byte[] Pdf()
    {
        const float Width = 842, Height = 595;
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = $"{caption.Subject}: {model.Title}", Subject = model.AltText, Creator = "TradeMonitor", Producer = "TradeMonitor" }))
        {
            var canvas = document.BeginPage(Width, Height);
            var scale = Math.Min((Width - (2 * PaperMargin)) / style.Width, (Height - (2 * PaperMargin)) / style.Height);
            canvas.Translate((Width - (style.Width * scale)) / 2, PaperMargin);
            canvas.Scale(scale);
            Draw(canvas);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    private void Draw(SKCanvas canvas)
    {
        using (var ground = new SKPaint { Color = style.Background })
        {
            canvas.DrawRect(0, 0, style.Width, style.Height, ground);
        }

        var room = style.Width - (2 * Margin);
        var y = Margin + 6;
        var subject = PictureFont.SemiBold.Wrap(caption.Subject, Body, room, 2);
        for (var i = 0; i < subject.Count; i++)
        {
            PictureFont.SemiBold.Draw(canvas, subject[i], Margin, y += i * Body * 1.4f, Body, style.Muted);
        }

        foreach (var line in PictureFont.SemiBold.Wrap(model.Title, TitleSize, room, 2))
        {
            y += TitleSize * 1.27f;
            PictureFont.SemiBold.Draw(canvas, line, Margin, y, TitleSize, style.Text);
        }

        if (model.Subtitle is { } subtitle)
        {
            y += Body * 1.5f;
            PictureFont.Regular.Draw(canvas, PictureFont.Regular.Wrap(subtitle, Body, room, 1)[0], Margin, y, Body, style.Muted);
        }

        var feet = FootLines().SelectMany(l => PictureFont.Regular.Wrap(l, Foot, room, 2)).ToList();
        var bottom = style.Height - Margin - (feet.Count * Foot * 1.5f) - 34;
        var names = model.DayMarkers.Any(m => model.Days.Contains(m.Day)) ? 60 : 24;
        new ChartPainter(canvas, model, style, new SKRect(Margin + AxisRoom, y + names, style.Width - Margin, bottom)).Draw();
        for (var i = 0; i < feet.Count; i++)
        {
            PictureFont.Regular.Draw(canvas, feet[i], Margin, style.Height - Margin - ((feet.Count - 1 - i) * Foot * 1.5f), Foot, style.Muted);
        }
    }

    private IEnumerable<string> FootLines()
    {
        yield return model.Footer.Unit;
        if (caption.Sources is { } sources)
        {
            yield return sources;
        }

        yield return $"{model.Footer.Source} · as of {ChartFormat.Day(model.Footer.AsOf)}{(caption.KnownOn == model.Footer.AsOf ? "" : $", known on {ChartFormat.Day(caption.KnownOn)}")} · TradeMonitor";
        yield return caption.Permalink.AbsoluteUri;
    }

    private static string Escape(string text) => new(System.Security.SecurityElement.Escape(text).Where(c => !char.IsControl(c)).ToArray());

    [GeneratedRegex(@"\bcl_[0-9a-f]+\b")]
    private static partial Regex ClipId();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Root();
}
