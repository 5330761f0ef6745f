using System.Globalization;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>The strip below swim lanes: all days at once, with how much happened when.</summary>
public static class LaneStrip
{
    /// <summary>Height of the strip, in pixels.</summary>
    public const int Height = 44;

    // Escalating stands on this line, narrowing hangs from it.
    private const double Base = 22;
    private const int Slices = 140;

    /// <summary>Bars of what points up and what points down, for an SVG of 1000 × <see cref="Height"/> without a ratio; the rest is a line between them.</summary>
    public static string Bars(LaneModel model)
    {
        var counts = new int[Slices, 3];
        foreach (var mark in model.Marks.DistinctBy(m => m.Item))
        {
            var slice = Math.Clamp((int)(model.Span.Position(DateOnly.FromDayNumber(mark.Day)) * Slices), 0, Slices - 1);
            counts[slice, LanePayload.Shape(mark.Tone)]++;
        }

        var most = Enumerable.Range(0, Slices).Max(i => Math.Max(counts[i, 0], counts[i, 1]));
        var svg = new StringBuilder();
        for (var i = 0; i < Slices; i++)
        {
            Bar(i, 0, Base - 1 - Length(counts[i, 0]), Length(counts[i, 0]));
            Bar(i, 1, Base + 1, Length(counts[i, 1]));
            Bar(i, 2, Base - 1, counts[i, 2] > 0 ? 2 : 0);
        }

        return svg.ToString();

        double Length(int count) => count == 0 ? 0 : 1.5 + (16.5 * Math.Sqrt(count / (double)Math.Max(1, most)));

        void Bar(int slice, int shape, double y, double height)
        {
            if (height > 0)
            {
                var width = 1000.0 / Slices;
                svg.Append(CultureInfo.InvariantCulture, $"<rect x='{ChartFormat.Svg((slice * width) + .6)}' width='{ChartFormat.Svg(width - 1.2)}' y='{ChartFormat.Svg(y)}' height='{ChartFormat.Svg(height)}' class='f{shape}'/>");
            }
        }
    }
}
