namespace TradeMonitor.Web.Charts;

/// <summary>
/// The room around the plot, in pixels. One for all charts, so that charts and bands stacked on one page line up,
/// and so that the sketch and the drawing fill the very same box.
/// </summary>
public static class ChartFrame
{
    /// <summary>For the labels of the value axis.</summary>
    public const int Left = 48;

    /// <summary>So that the last day's label is not cut.</summary>
    public const int Right = 18;

    /// <summary>So that letters stand beside the ends of their lines, and not upon them.</summary>
    public const int RightWithLetters = 34;

    /// <summary>Above the plot: half a line of the top label.</summary>
    public const int Top = 10;

    /// <summary>Above the plot where days are marked: two rows of names.</summary>
    public const int TopWithNames = 32;

    /// <summary>For the labels of the time axis.</summary>
    public const int Bottom = 26;

    /// <summary>Below the plot where the chart below carries the labels.</summary>
    public const int BottomWithoutDays = 8;

    /// <summary>The room above the plot of this model.</summary>
    public static int TopOf(ChartModel model) => model.DayMarkers.Any(m => model.Days.Contains(m.Day)) ? TopWithNames : Top;

    /// <summary>The style of a box that lies exactly on the plot.</summary>
    public static string PlotStyle(ChartModel model, bool daysHidden) =>
        $"left:{Left}px;right:{RightOf(model)}px;top:{TopOf(model)}px;bottom:{BottomOf(daysHidden)}px";

    /// <summary>The height of the plot in a drawing of this height, in pixels.</summary>
    public static int PlotHeight(ChartModel model, int height, bool daysHidden) => height - TopOf(model) - BottomOf(daysHidden);

    private static int RightOf(ChartModel model) => SketchLabels.AreLetters(model) ? RightWithLetters : Right;

    private static int BottomOf(bool daysHidden) => daysHidden ? BottomWithoutDays : Bottom;
}
