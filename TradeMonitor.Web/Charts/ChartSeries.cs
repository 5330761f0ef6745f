namespace TradeMonitor.Web.Charts;

/// <summary>How a series is drawn.</summary>
public enum SeriesKind
{
    /// <summary>Straight lines from point to point.</summary>
    Line,

    /// <summary>Holds each value until the next point: rates, states.</summary>
    Step,

    /// <summary>A line with the area down to zero (or the bottom of the axis) filled.</summary>
    Area,

    /// <summary>Points only.</summary>
    Scatter,

    /// <summary>A bar per point.</summary>
    Bars,
}

/// <summary>One value of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">Its value in the unit of the axis, not rounded; null where nothing is known: the line breaks there.</param>
public readonly record struct ChartPoint(DateOnly Day, double? Value);

/// <summary>One named series of points in order of day.</summary>
public sealed record ChartSeries
{
    /// <summary>Makes a series; days must rise strictly and values be finite.</summary>
    public ChartSeries(string name, SeriesKind kind, ChartTone tone, Sequence<ChartPoint> points, bool dashed = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value && !double.IsFinite(value))
            {
                throw new ArgumentException($"Series '{name}': the value on {points[i].Day:yyyy-MM-dd} is not a number.", nameof(points));
            }

            if (i > 0 && points[i].Day <= points[i - 1].Day)
            {
                throw new ArgumentException($"Series '{name}': {points[i].Day:yyyy-MM-dd} does not come after the day before it.", nameof(points));
            }
        }

        (Name, Kind, Tone, Points, Dashed) = (name, kind, tone, points, dashed);
    }

    /// <summary>What the values are: the heading of the column and the word in the tooltip.</summary>
    public string Name { get; }

    /// <summary>How it is drawn.</summary>
    public SeriesKind Kind { get; }

    /// <summary>What it stands for.</summary>
    public ChartTone Tone { get; }

    /// <summary>The values, by day.</summary>
    public Sequence<ChartPoint> Points { get; }

    /// <summary>A dashed line: projected or disputed.</summary>
    public bool Dashed { get; }
}

/// <summary>Lowest and highest plausible value of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Low">Lower end, in the unit of the axis.</param>
/// <param name="High">Upper end, in the unit of the axis.</param>
public readonly record struct IntervalPoint(DateOnly Day, double Low, double High);

/// <summary>The interval around a series, drawn as a band behind it.</summary>
public sealed record ChartInterval
{
    /// <summary>Makes an interval; days must rise strictly and no lower end lie above its upper end.</summary>
    /// <param name="name">For instance "80% interval"; the table adds ", low" and ", high".</param>
    /// <param name="tone">What it stands for.</param>
    /// <param name="points">The ends, by day.</param>
    public ChartInterval(string name, ChartTone tone, Sequence<IntervalPoint> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        for (var i = 0; i < points.Count; i++)
        {
            if (!(double.IsFinite(points[i].Low) && double.IsFinite(points[i].High) && points[i].Low <= points[i].High))
            {
                throw new ArgumentException($"Interval '{name}': the ends on {points[i].Day:yyyy-MM-dd} are not in order.", nameof(points));
            }

            if (i > 0 && points[i].Day <= points[i - 1].Day)
            {
                throw new ArgumentException($"Interval '{name}': {points[i].Day:yyyy-MM-dd} does not come after the day before it.", nameof(points));
            }
        }

        (Name, Tone, Points) = (name, tone, points);
    }

    /// <summary>What the band is.</summary>
    public string Name { get; }

    /// <summary>What it stands for.</summary>
    public ChartTone Tone { get; }

    /// <summary>The ends, by day.</summary>
    public Sequence<IntervalPoint> Points { get; }
}
