using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// What is handed to the drawing module: the model with edges and marks as UTC midnights in milliseconds, so that no browser's zone can
/// move a day, with the days of its points counted from the left edge, and with tones as CSS colours. Two years of days go to each open
/// page after each edit, so values carry only some decimals more than can be seen.
/// </summary>
[JsonConverter(typeof(ChartPayloadJson))]
public sealed record ChartPayload
{
    // So many more than the tooltip says: it must round as the table does.
    private const int SpareDecimals = 5;

    private static readonly SharedDrawings<ChartModel, int, ChartPayload> Drawn = new();

    private ChartPayload(ChartModel model)
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
        Series = [.. model.Series.Select(s => new PayloadSeries(
            s.Name, Kind(s.Kind), s.Tone.LineCss(), s.Dashed, [.. s.Points.Select(p => new[] { Offset(p.Day), Rounded(p.Value) })]))];
        Interval = model.Interval is { } interval
            ? new(interval.Name, "range", interval.Tone.LineCss(), false, [.. interval.Points.Select(p => new[] { Offset(p.Day), Rounded(p.Low), Rounded(p.High) })])
            : null;
        Markers = [.. model.PointMarkers.Where(m => model.Days.Contains(m.Day))
            .Select(m => new PayloadMarker(m.Id, Milliseconds(m.Day), m.Value, m.Tone.LineCss(), m.Label))];
        Notes = [.. model.DayMarkers.Where(m => model.Days.Contains(m.Day)).Select(m => new PayloadNote(Milliseconds(m.Day), m.Label))];

        double? Offset(DateOnly day) => day.DayNumber - model.Days.From.DayNumber;

        double? Rounded(double? value) => value is { } v ? Math.Round(v, model.Values.Decimals + SpareDecimals) : null;
    }

    /// <summary>A model as the drawing module takes it; written once for all pages that show it.</summary>
    public static ChartPayload Of(ChartModel model) => Drawn.Of(model, 0, () => new(model));

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
/// <param name="Points">Days after the left edge and value; for a range days, low and high.</param>
public sealed record PayloadSeries(string Name, string Kind, string Colour, bool Dashed, IReadOnlyList<double?[]> Points);

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
