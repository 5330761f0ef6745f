using System.Globalization;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// Series as SVG path data in a box of 1000 by 1000. A picture a few hundred pixels high needs no more points than it can show:
/// those that lie on the line between their neighbours to within a third of a pixel or so are left out, which keeps pages small.
/// </summary>
public static class SketchPath
{
    /// <summary>Side of the box.</summary>
    public const double Box = 1000;

    private const double Tolerance = 1;

    /// <summary>The line of a series; it breaks where a value is missing.</summary>
    public static string Line(ChartModel model, ChartSeries series)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(model, series))
        {
            var points = series.Kind == SeriesKind.Step ? Stairs(run) : Thin(run);
            Append(path, points, 'M');
        }

        return path.ToString();
    }

    /// <summary>The area between a series and zero, or the edge of the axis nearest to it.</summary>
    public static string Area(ChartModel model, ChartSeries series)
    {
        var floor = Y(model, 0);
        var path = new StringBuilder();
        foreach (var run in Runs(model, series))
        {
            List<(double X, double Y)> points = [(run[0].X, floor), .. Thin(run), (run[^1].X, floor)];
            Append(path, points, 'M');
            path.Append('Z');
        }

        return path.ToString();
    }

    /// <summary>The band of an interval.</summary>
    public static string Band(ChartModel model, ChartInterval interval)
    {
        if (interval.Points.Count == 0)
        {
            return "";
        }

        var path = new StringBuilder();
        Append(path, Thin([.. interval.Points.Select(p => (X(model, p.Day), Y(model, p.High)))]), 'M');
        Append(path, Thin([.. interval.Points.Select(p => (X(model, p.Day), Y(model, p.Low)))]).AsEnumerable().Reverse(), 'L');
        return path.Append('Z').ToString();
    }

    /// <summary>Where a day lies in the box.</summary>
    public static double X(ChartModel model, DateOnly day) => model.Days.Offset(day) * Box;

    /// <summary>Where a value lies in the box, counted from the top.</summary>
    public static double Y(ChartModel model, double value) => (1 - model.Values.Position(value)) * Box;

    private static IEnumerable<List<(double X, double Y)>> Runs(ChartModel model, ChartSeries series)
    {
        List<(double, double)> run = [];
        foreach (var point in series.Points)
        {
            if (point.Value is { } value)
            {
                run.Add((X(model, point.Day), Y(model, value)));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static IEnumerable<(double X, double Y)> Stairs(List<(double X, double Y)> run)
    {
        for (var i = 0; i < run.Count; i++)
        {
            if (i > 0)
            {
                yield return (run[i].X, run[i - 1].Y);
            }

            yield return run[i];
        }
    }

    // From the last kept point a cone of slopes is narrowed by each point skipped; a point outside the cone ends the stretch.
    private static List<(double X, double Y)> Thin(List<(double X, double Y)> run)
    {
        List<(double X, double Y)> kept = [run[0]];
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var i = 1; i < run.Count; i++)
        {
            var slope = (run[i].Y - kept[^1].Y) / (run[i].X - kept[^1].X);
            if (slope < low || slope > high)
            {
                kept.Add(run[i - 1]);
                (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
            }

            var distance = run[i].X - kept[^1].X;
            low = Math.Max(low, (run[i].Y - Tolerance - kept[^1].Y) / distance);
            high = Math.Min(high, (run[i].Y + Tolerance - kept[^1].Y) / distance);
        }

        if (run.Count > 1)
        {
            kept.Add(run[^1]);
        }

        return kept;
    }

    private static void Append(StringBuilder path, IEnumerable<(double X, double Y)> points, char first)
    {
        foreach (var (x, y) in points)
        {
            path.Append(first).Append(Math.Round(x, 1).ToString(CultureInfo.InvariantCulture))
                .Append(' ').Append(Math.Round(y, 1).ToString(CultureInfo.InvariantCulture));
            first = 'L';
        }
    }
}
