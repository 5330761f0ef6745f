namespace TradeMonitor.Web.Charts;

/// <summary>The data of a sketch as path data, and where its names stand, worked out once for all pages that show the model.</summary>
internal sealed class SketchPaths
{
    private static readonly SharedDrawings<ChartModel, int, SketchPaths> Drawn = new();

    private SketchPaths(ChartModel model)
    {
        Band = model.Interval is { } interval ? SketchPath.Band(model, interval) : "";
        Areas = [.. model.Series.Select(s => s.Kind == SeriesKind.Area ? SketchPath.Area(model, s) : "")];
        Lines = [.. model.Series.Select(s => s.Kind is SeriesKind.Line or SeriesKind.Step or SeriesKind.Area ? SketchPath.Line(model, s) : "")];
        Names = SketchLabels.Days(model);
    }

    /// <summary>The interval around the first series; empty without one.</summary>
    public string Band { get; }

    /// <summary>One for each series; empty for those that are no area.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>One for each series; empty for those without a line.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The names of marked days.</summary>
    public IReadOnlyList<DayName> Names { get; }

    /// <summary>The paths of a model.</summary>
    public static SketchPaths Of(ChartModel model) => Drawn.Of(model, 0, () => new(model));
}
