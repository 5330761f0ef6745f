namespace TradeMonitor.Web.Charts;

/// <summary>A name to be set at a marked day.</summary>
/// <param name="Marker">The mark.</param>
/// <param name="Row">0 for the upper row, 1 for the lower one; null if there is no room: the line stays without its name.</param>
/// <param name="OnNarrow">Whether there is room on a phone, too.</param>
public sealed record DayName(DayMarker Marker, int? Row, bool OnNarrow);

/// <summary>A name at the right end of a line.</summary>
/// <param name="Series">The series.</param>
/// <param name="Top">Where the name stands, as a share of the plot's height from the top.</param>
public sealed record LineName(ChartSeries Series, double Top);

/// <summary>Keeps the names in a chart from lying upon each other.</summary>
public static class SketchLabels
{
    // Widths as shares of the plot, per letter: 11 px type on a plot of 900 px and of 300 px.
    private const double WideLetter = 0.0085;
    private const double NarrowLetter = 0.026;
    private const double Space = 0.012;
    private const double LineHeight = 15;
    private const double NameWidth = 0.12;

    /// <summary>Gives each marked day on the axis a row for its name, as long as there is room.</summary>
    public static IReadOnlyList<DayName> Days(ChartModel model)
    {
        var (names, wide, narrow) = (new List<DayName>(), new double[2], new double[2]);
        foreach (var marker in model.DayMarkers.Where(m => model.Days.Contains(m.Day)).OrderBy(m => m.Day))
        {
            var at = model.Days.Position(marker.Day);
            var row = Take(wide, at, marker.Label.Length * WideLetter);
            var fits = row is { } r && Fits(narrow[r], at, marker.Label.Length * NarrowLetter);
            if (fits)
            {
                narrow[row!.Value] = at + (marker.Label.Length * NarrowLetter / 2);
            }

            names.Add(new(marker, row, fits));
        }

        return names;
    }

    /// <summary>Sets the names of several lines at their right ends, one below the other; a single line needs no name.</summary>
    public static IReadOnlyList<LineName> Lines(ChartModel model, int plotHeight)
    {
        var ends = model.Series.Where(s => s.Kind != SeriesKind.Scatter)
            .Select(s => (Series: s, Peak: PeakAtEnd(model, s)))
            .Where(e => e.Peak is not null)
            .Select(e => new LineName(e.Series, 1 - model.Values.Position(e.Peak!.Value) - (5.0 / plotHeight)))
            .OrderBy(e => e.Top)
            .ToList();
        if (ends.Count < 2)
        {
            return [];
        }

        var gap = LineHeight / plotHeight;
        for (var i = 1; i < ends.Count; i++)
        {
            ends[i] = ends[i] with { Top = Math.Max(ends[i].Top, ends[i - 1].Top + gap) };
        }

        return ends;
    }

    // The name stands above the stretch of the line that it covers, not only above its last point.
    private static double? PeakAtEnd(ChartModel model, ChartSeries series)
    {
        var drawn = series.Points.Where(p => p.Value is not null && p.Day <= model.Days.To).ToList();
        var start = drawn.FindLastIndex(p => model.Days.Position(p.Day) < 1 - NameWidth);
        return drawn.Count == 0 || drawn[^1].Day < model.Days.From ? null : drawn.Skip(Math.Max(0, start)).Max(p => p.Value);
    }

    private static int? Take(double[] rows, double at, double width)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (Fits(rows[row], at, width))
            {
                rows[row] = at + (width / 2);
                return row;
            }
        }

        return null;
    }

    private static bool Fits(double taken, double at, double width) => taken == 0 || at - (width / 2) > taken + Space;
}
