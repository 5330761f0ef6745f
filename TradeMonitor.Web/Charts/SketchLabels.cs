namespace TradeMonitor.Web.Charts;

/// <summary>A name to be set at a marked day.</summary>
/// <param name="Marker">The mark.</param>
/// <param name="Row">0 for the lower row, 1 for the upper one; null if there is no room: the line stays without its name.</param>
/// <param name="Room">The narrowest chart that has room for it.</param>
/// <param name="AtEdge">Whether it ends at the right edge of the chart: centred on its line it would leave it.</param>
public sealed record DayName(DayMarker Marker, int? Row, ChartRoom Room, bool AtEdge);

/// <summary>How wide a chart is, as the style sheet tells them apart.</summary>
public enum ChartRoom
{
    /// <summary>Up to 620 px: a phone, or half a screen.</summary>
    Narrow,

    /// <summary>Up to 960 px.</summary>
    Medium,

    /// <summary>Wider.</summary>
    Wide,
}

/// <summary>A name at the right end of a line.</summary>
/// <param name="Series">The series.</param>
/// <param name="Top">Where the name stands, as a share of the plot's height from the top.</param>
/// <param name="End">Where the line ends; what joins the two, if the name stands beside the plot. Null if it stands within.</param>
public sealed record LineName(ChartSeries Series, double Top, double? End = null);

/// <summary>Keeps the names in a chart from lying upon each other.</summary>
public static class SketchLabels
{
    // A letter of 12 px type, and the gap between two names; what they take of a plot is reckoned on the smallest of its kind.
    private const double Letter = 6.8, Gap = 8;
    // How far a name may reach into the padding of its card.
    private const double Overhang = 10;
    private const double LineHeight = 15;
    private const double LetterHeight = 13;
    private const double NameWidth = 0.12;
    private static readonly (ChartRoom Room, double Plot)[] Rooms = [(ChartRoom.Wide, 890), (ChartRoom.Medium, 550), (ChartRoom.Narrow, 190)];

    /// <summary>Gives each marked day on the axis a row for its name, the weightiest first, as long as there is room.</summary>
    public static IReadOnlyList<DayName> Days(ChartModel model)
    {
        var names = new List<DayName>();
        foreach (var marker in model.DayMarkers.Where(m => model.Days.Contains(m.Day)).OrderByDescending(m => m.Weight).ThenBy(m => m.Day))
        {
            var row = Array.FindIndex([0, 1], r => Fits(marker, r, Rooms[0]));
            var room = row < 0 ? default : Rooms.TakeWhile(r => Fits(marker, row, r)).Last().Room;
            names.Add(new(marker, row < 0 ? null : row, room, IsAtEdge(marker)));
        }

        return [.. names.OrderBy(n => n.Marker.Day)];

        bool Fits(DayMarker marker, int row, (ChartRoom Room, double Plot) chart) => names
            .Where(n => n.Row == row && n.Room <= chart.Room)
            .All(n => Math.Abs(Middle(n.Marker, chart.Plot) - Middle(marker, chart.Plot)) >= Half(n.Marker) + Half(marker) + Gap);

        double Middle(DayMarker marker, double plot) =>
            IsAtEdge(marker) ? plot + ChartFrame.Right - Half(marker) : model.Days.Position(marker.Day) * plot;

        bool IsAtEdge(DayMarker marker) =>
            Half(marker) - ((1 - model.Days.Position(marker.Day)) * Rooms[^1].Plot) > ChartFrame.Right + Overhang;
    }

    private static double Half(DayMarker marker) => marker.Label.Length * Letter / 2;

    /// <summary>Whether the lines are named by letters, which have room beside the plot.</summary>
    public static bool AreLetters(ChartModel model) => model.Series.Count > 1 && model.Series.All(s => s.Name.Length == 1);

    /// <summary>Sets the names of several lines at their right ends, one below the other; a single line needs no name.</summary>
    public static IReadOnlyList<LineName> Lines(ChartModel model, int plotHeight)
    {
        var isBeside = AreLetters(model);
        var ends = model.Series.Where(s => s.Kind != SeriesKind.Scatter)
            .Select(s => (Series: s, Value: isBeside ? End(model, s) : PeakAtEnd(model, s)))
            .Where(e => e.Value is not null)
            .Select(e => (e.Series, Top: 1 - model.Values.Position(e.Value!.Value)))
            .OrderBy(e => e.Top)
            .ToList();
        if (ends.Count < 2)
        {
            return [];
        }

        if (isBeside)
        {
            var tops = Apart([.. ends.Select(e => e.Top)], LetterHeight / plotHeight);
            return [.. ends.Select((e, i) => new LineName(e.Series, tops[i], e.Top))];
        }

        var names = ends.ConvertAll(e => new LineName(e.Series, e.Top - (5.0 / plotHeight)));
        var gap = LineHeight / plotHeight;
        for (var i = 1; i < names.Count; i++)
        {
            names[i] = names[i] with { Top = Math.Max(names[i].Top, names[i - 1].Top + gap) };
        }

        return names;
    }

    // Names that would touch form a block around the middle of the ends of their lines; no block leaves the plot.
    private static double[] Apart(double[] tops, double gap)
    {
        var blocks = new List<(double Sum, int Count)>();
        foreach (var top in tops)
        {
            var block = (Sum: top, Count: 1);
            while (blocks.Count > 0 && Middle(block) - Middle(blocks[^1]) < gap * (block.Count + blocks[^1].Count) / 2)
            {
                block = (block.Sum + blocks[^1].Sum, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return [.. blocks.SelectMany(b => Enumerable.Range(0, b.Count).Select(i => Middle(b) + ((i - ((b.Count - 1) / 2.0)) * gap)))];

        double Middle((double Sum, int Count) block)
        {
            var half = gap * (block.Count - 1) / 2;
            return Math.Clamp(block.Sum / block.Count, half, Math.Max(half, 1 - half));
        }
    }

    private static List<ChartPoint> Drawn(ChartModel model, ChartSeries series) =>
        [.. series.Points.Where(p => p.Value is not null && p.Day <= model.Days.To)];

    private static double? End(ChartModel model, ChartSeries series) =>
        Drawn(model, series) is [.., var last] && last.Day >= model.Days.From ? last.Value : null;

    // The name stands above the stretch of the line that it covers, not only above its last point.
    private static double? PeakAtEnd(ChartModel model, ChartSeries series)
    {
        var drawn = Drawn(model, series);
        var start = drawn.FindLastIndex(p => model.Days.Position(p.Day) < 1 - NameWidth);
        return drawn.Count == 0 || drawn[^1].Day < model.Days.From ? null : drawn.Skip(Math.Max(0, start)).Max(p => p.Value);
    }
}
