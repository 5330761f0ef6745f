using System.Net;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>A line as high as a word, as one SVG element in one piece of markup: it stands in table rows by the dozen.</summary>
public static class SparklineMarkup
{
    private const int Width = 96, Height = 24, Edge = 3;

    /// <summary>Draws a line.</summary>
    /// <param name="values">−100 to 100 at equal distances, oldest first; null where nothing is known. The scale is fixed, so that rows compare.</param>
    /// <param name="label">The line in words, its end value included.</param>
    /// <param name="tone">Its colour.</param>
    public static string Of(IReadOnlyList<double?> values, string label, ChartTone tone)
    {
        var colour = tone.LineCss();
        var markup = new StringBuilder();
        markup.Append(FormattableString.Invariant($"<svg class=\"tm-sparkline\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\""))
            .Append(WebUtility.HtmlEncode(label)).Append("\"><line x1=\"0\" x2=\"").Append(Width).Append("\" y1=\"").Append(Y(0)).Append("\" y2=\"").Append(Y(0)).Append("\"></line><path d=\"");
        var (pen, end) = ('M', "");
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                pen = 'M';
                continue;
            }

            var (x, y) = (X(i, values.Count), Y(value));
            markup.Append(pen).Append(x).Append(' ').Append(y);
            (pen, end) = ('L', $"<circle cx=\"{x}\" cy=\"{y}\" r=\"2\" style=\"fill:{colour}\"></circle>");
        }

        return markup.Append("\" style=\"stroke:").Append(colour).Append("\"></path>").Append(end).Append("</svg>").ToString();
    }

    private static string X(int i, int count) => ChartFormat.Svg(Edge + (count < 2 ? 0 : i * (Width - (2d * Edge)) / (count - 1)));

    private static string Y(double value) => ChartFormat.Svg(Edge + ((1 - ((Math.Clamp(value, -100, 100) + 100) / 200)) * (Height - (2d * Edge))));
}
