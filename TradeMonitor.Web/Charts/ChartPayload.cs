using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// What is handed to the drawing module: the model with edges and marks as UTC midnights in milliseconds, so that no browser's zone can
/// move a day, with the days of its points counted from the left edge, and with tones as CSS colours. Two years of days go to each open
/// page after each edit, so values carry few more decimals than can be seen.
/// </summary>
[JsonConverter(typeof(ChartPayloadJson))]
public sealed record ChartPayload
{
    private static readonly object Whole = new();
    private static readonly SharedDrawings<ChartModel, object, ChartPayload> Drawn = new(kept: true);

    // Stands for a model without keeping it.
    private static readonly SharedDrawings<ChartModel, int, object> Marks = new(kept: true);

    private ChartPayload(ChartModel model, ChartModel? before)
    {
        (Name, Group) = (model.Name, model.Group);
        (From, To) = (Milliseconds(model.Days.From), Milliseconds(model.Days.To));
        (Min, Max, Decimals) = (model.Values.Min, model.Values.Max, model.Values.Decimals);
        Format = model.Values.Format switch
        {
            ValueFormat.WithSign => "with-sign",
            ValueFormat.Percent => "percent",
            _ => "plain",
        };
        Series = [.. model.Series.Select((s, i) => Of(
            s.Name, Kind(s.Kind), s.Tone, s.Dashed, s.Points, before?.Series.ElementAtOrDefault(i)?.Points, p => [Offset(p.Day), Rounded(p.Value)]))];
        Interval = model.Interval is { } interval
            ? Of(interval.Name, "range", interval.Tone, false, interval.Points, before?.Interval?.Points, p => [Offset(p.Day), Rounded(p.Low), Rounded(p.High)])
            : null;
        Markers = [.. model.PointMarkers.Where(m => model.Days.Contains(m.Day))
            .Select(m => new PayloadMarker(m.Id, Milliseconds(m.Day), m.Value, m.Tone.LineCss(), m.Label))];
        Notes = [.. model.DayMarkers.Where(m => model.Days.Contains(m.Day)).Select(m => new PayloadNote(Milliseconds(m.Day), m.Label))];

        double? Offset(DateOnly day) => day.DayNumber - model.Days.From.DayNumber;

        double? Rounded(double? value) => value is { } v ? ChartFormat.Short(v, model.Values) : null;
    }

    /// <summary>A model as the drawing module takes it; written once for all pages that show it.</summary>
    public static ChartPayload Of(ChartModel model) => Drawn.Of(model, Whole, () => new(model, null));

    /// <summary>The same for a drawing that shows an earlier model: what a series begins with alike is not sent again.</summary>
    public static ChartPayload Of(ChartModel model, ChartModel before) =>
        before.Days.From != model.Days.From ? Of(model) : Drawn.Of(model, Marks.Of(before, 0, () => new object()), () => new(model, before));

    /// <summary>Unique on its page.</summary>
    public string Name { get; }

    /// <summary>Charts that share a cross-hair; null for a chart on its own.</summary>
    public string? Group { get; }

    /// <summary>Left edge: milliseconds since 1970, UTC.</summary>
    public double From { get; }

    /// <summary>Right edge: milliseconds since 1970, UTC.</summary>
    public double To { get; }

    /// <summary>Value at the bottom edge.</summary>
    public double Min { get; }

    /// <summary>Value at the top edge.</summary>
    public double Max { get; }

    /// <summary>How values are written: plain, with-sign or percent.</summary>
    public string Format { get; }

    /// <summary>Decimals of a value.</summary>
    public int Decimals { get; }

    /// <summary>Lines, steps, areas, dots and bars.</summary>
    public IReadOnlyList<PayloadSeries> Series { get; }

    /// <summary>The band behind the first series; null if there is none.</summary>
    public PayloadSeries? Interval { get; }

    /// <summary>Dots that can be chosen.</summary>
    public IReadOnlyList<PayloadMarker> Markers { get; }

    /// <summary>Names of marked days.</summary>
    public IReadOnlyList<PayloadNote> Notes { get; }

    /// <summary>A day as the milliseconds from 1970 to its midnight in UTC.</summary>
    public static double Milliseconds(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400_000d;

    private static PayloadSeries Of<TPoint>(string name, string kind, ChartTone tone, bool dashed, Sequence<TPoint> points, Sequence<TPoint>? before, Func<TPoint, double?[]> spell)
    {
        var kept = 0;
        while (kept < Math.Min(points.Count, before?.Count ?? 0) && EqualityComparer<TPoint>.Default.Equals(points[kept], before![kept]))
        {
            kept++;
        }

        return new(name, kind, tone.LineCss(), dashed, kept, [.. points.Skip(kept).Select(spell)]);
    }

    private static string Kind(SeriesKind kind) => kind switch
    {
        SeriesKind.Step => "step",
        SeriesKind.Area => "area",
        SeriesKind.Scatter => "scatter",
        SeriesKind.Bars => "bars",
        _ => "line",
    };
}

/// <summary>A series for the drawing module.</summary>
/// <param name="Name">The word in the tooltip.</param>
/// <param name="Kind">line, step, area, scatter, bars or range.</param>
/// <param name="Colour">A CSS colour.</param>
/// <param name="Dashed">Whether the line is dashed.</param>
/// <param name="Kept">How many points of the same series before it are kept.</param>
/// <param name="Points">Those that follow: days after the left edge and value; for a range days, low and high.</param>
public sealed record PayloadSeries(string Name, string Kind, string Colour, bool Dashed, int Kept, IReadOnlyList<double?[]> Points);

/// <summary>A dot for the drawing module.</summary>
/// <param name="Id">What is told back.</param>
/// <param name="X">Milliseconds.</param>
/// <param name="Y">Value.</param>
/// <param name="Colour">A CSS colour.</param>
/// <param name="Label">What happened.</param>
public sealed record PayloadMarker(string Id, double X, double Y, string Colour, string Label);

/// <summary>A named day for the drawing module.</summary>
/// <param name="X">Milliseconds.</param>
/// <param name="Label">The name.</param>
public sealed record PayloadNote(double X, string Label);
