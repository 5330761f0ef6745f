namespace TradeMonitor.Web.Charts;

/// <summary>Where one mark stands in its lane, or several that have no room beside each other.</summary>
/// <param name="Marks">Their places in the model, by day; more than one is drawn as their number.</param>
/// <param name="X">The middle of the first, in pixels from day 0.</param>
/// <param name="Row">Which row of the lane, from 0 at the top.</param>
public sealed record LaneSpot(IReadOnlyList<int> Marks, double X, int Row);

/// <summary>
/// Keeps marks from hiding each other: a lane has a few rows, and what finds none free is counted. The places depend on the scale alone,
/// so that nothing jumps while the chart is moved along. The drawing module follows the same rules.
/// </summary>
public static class LaneLayout
{
    /// <summary>Height of a row of marks, in pixels.</summary>
    public const int RowHeight = 11;

    /// <summary>Room above the rows of a lane, for arcs and words, in pixels.</summary>
    public const int Headroom = 15;

    /// <summary>Room below the rows, in pixels.</summary>
    public const int Footroom = 5;

    /// <summary>Room above all lanes, for two rows of names, in pixels.</summary>
    public const int Names = 34;

    /// <summary>Room above a lane that begins a group, for its name, in pixels.</summary>
    public const int GroupRoom = 20;

    // Room that a mark takes, and a number.
    private const double Slot = 12, Pill = 21;

    /// <summary>Height of a lane, in pixels.</summary>
    /// <param name="rows">Its rows of marks.</param>
    public static int Height(int rows) => Headroom + (rows * RowHeight) + Footroom;

    /// <summary>The tops of all lanes in pixels, and one more: the height of the whole.</summary>
    public static int[] Tops(LaneModel model)
    {
        var tops = new int[model.Lanes.Count + 1];
        var y = Names;
        for (var i = 0; i < model.Lanes.Count; i++)
        {
            y += BeginsGroup(model, i) ? GroupRoom : 0;
            tops[i] = y;
            y += Height(model.Rows);
        }

        tops[^1] = y;
        return tops;
    }

    /// <summary>Whether a lane is the first of its group.</summary>
    public static bool BeginsGroup(LaneModel model, int lane) =>
        model.Lanes[lane].Group is { } group && (lane == 0 || model.Lanes[lane - 1].Group != group);

    /// <summary>The middle of a row, in pixels below the top of its lane.</summary>
    public static double Middle(int row) => Headroom + ((row + .5) * RowHeight);

    /// <summary>Places the marks of one lane.</summary>
    /// <param name="marks">All marks of the model.</param>
    /// <param name="ofLane">Places of those of the lane in it, by day.</param>
    /// <param name="pixelsPerDay">The scale.</param>
    /// <param name="rows">Rows of the lane; the middle one fills first.</param>
    public static IReadOnlyList<LaneSpot> Place(IReadOnlyList<LaneMark> marks, IEnumerable<int> ofLane, double pixelsPerDay, int rows)
    {
        var order = Enumerable.Range(0, rows).OrderBy(r => Math.Abs(r - (rows / 2))).ThenBy(r => r).ToArray();
        var ends = Enumerable.Repeat(double.NegativeInfinity, rows).ToArray();
        var last = new LaneSpot[rows];
        var spots = new List<LaneSpot>();
        foreach (var i in ofLane)
        {
            var x = marks[i].Day * pixelsPerDay;
            var row = Array.FindIndex(order, r => ends[r] <= x - (Slot / 2)) is >= 0 and var free ? order[free] : -1;
            if (row >= 0)
            {
                spots.Add(last[row] = new(new List<int> { i }, x, row));
                ends[row] = x + (Slot / 2);
                continue;
            }

            row = order.Where(r => last[r].Marks.Count > 1).DefaultIfEmpty(order.MinBy(r => ends[r])).First();
            ((List<int>)last[row].Marks).Add(i);
            ends[row] = last[row].X - (Slot / 2) + Pill;
        }

        return spots;
    }
}
