namespace TradeMonitor.Web.Charts;

/// <summary>A chart as a table: the very values that are drawn, not rounded, by day.</summary>
/// <param name="Headings">The day's heading, one per series, two per interval, and "Marked" if anything is marked.</param>
/// <param name="Rows">Every day on the axis that has a value or a mark, in order.</param>
public sealed record ChartTable(Sequence<string> Headings, Sequence<ChartTableRow> Rows)
{
    /// <summary>Tabulates a model.</summary>
    public static ChartTable From(ChartModel model)
    {
        var columns = Columns(model).ToArray();
        var marks = Marks(model).ToLookup(m => m.Day, m => m.Label);
        var days = columns.SelectMany(c => c.Values.Keys).Concat(marks.Select(m => m.Key)).Where(model.Days.Contains).Distinct().Order();
        return new(
            [model.DayHeading, .. columns.Select(c => c.Heading), .. marks.Count > 0 ? ["Marked"] : Array.Empty<string>()],
            days.Select(day => new ChartTableRow(
                day,
                columns.Select(c => c.Values.GetValueOrDefault(day)).ToSequence(),
                marks.Count > 0 ? string.Join("; ", marks[day]) : null)).ToSequence());
    }

    private static IEnumerable<(string Heading, Dictionary<DateOnly, double?> Values)> Columns(ChartModel model)
    {
        foreach (var series in model.Series)
        {
            yield return (series.Name, series.Points.ToDictionary(p => p.Day, p => p.Value));
        }

        if (model.Interval is { } interval)
        {
            yield return (interval.Name + ", low", interval.Points.ToDictionary(p => p.Day, p => (double?)p.Low));
            yield return (interval.Name + ", high", interval.Points.ToDictionary(p => p.Day, p => (double?)p.High));
        }
    }

    private static IEnumerable<(DateOnly Day, string Label)> Marks(ChartModel model) =>
        [
            .. model.DayMarkers.Select(m => (m.Day, m.Label)),
            .. model.PointMarkers.Select(m => (m.Day, m.Label)),
            .. model.Spells.SelectMany(s => new[] { (s.From, $"{s.Label} from here"), (s.To, $"{s.Label} until here") }),
        ];
}

/// <summary>One day of a chart's table.</summary>
/// <param name="Day">The day.</param>
/// <param name="Values">One per heading between the day and "Marked"; null where the chart draws nothing.</param>
/// <param name="Marked">What is marked on the day; null if the table has no such column.</param>
public sealed record ChartTableRow(DateOnly Day, Sequence<double?> Values, string? Marked);
