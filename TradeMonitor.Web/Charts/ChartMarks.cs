namespace TradeMonitor.Web.Charts;

/// <summary>A vertical line on a day, with its name above: a round of talks, a ruling.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">A short name: "Geneva".</param>
/// <param name="Weight">Where there is no room for all names, the weightier are written.</param>
public sealed record DayMarker(DateOnly Day, string Label, int Weight = 0);

/// <summary>A shaded stretch of days, the first and the last included.</summary>
public sealed record Spell
{
    /// <summary>Makes a spell; it may last a single day.</summary>
    public Spell(DateOnly from, DateOnly to, ChartTone tone, string label)
    {
        if (to < from)
        {
            throw new ArgumentException("A spell must not end before it starts.", nameof(to));
        }

        (From, To, Tone, Label) = (from, to, tone, label);
    }

    /// <summary>First shaded day.</summary>
    public DateOnly From { get; }

    /// <summary>Last shaded day.</summary>
    public DateOnly To { get; }

    /// <summary>What it stands for.</summary>
    public ChartTone Tone { get; }

    /// <summary>What held then; spoken and tabulated, not drawn: "escalating".</summary>
    public string Label { get; }
}

/// <summary>A shaded stretch of values across the whole chart, with its name at the right edge.</summary>
public sealed record ThresholdBand
{
    /// <summary>Makes a band; the upper value must be above the lower one.</summary>
    public ThresholdBand(double low, double high, ChartTone tone, string label)
    {
        if (!(double.IsFinite(low) && double.IsFinite(high) && high > low))
        {
            throw new ArgumentException("The upper value of a band must be above its lower one.", nameof(high));
        }

        (Low, High, Tone, Label) = (low, high, tone, label);
    }

    /// <summary>Lower value, in the unit of the axis.</summary>
    public double Low { get; }

    /// <summary>Upper value, in the unit of the axis.</summary>
    public double High { get; }

    /// <summary>What it stands for.</summary>
    public ChartTone Tone { get; }

    /// <summary>Its name, glyph included: "▲ escalating"; may be empty.</summary>
    public string Label { get; }
}

/// <summary>A dot on a day and value that can be chosen: a development.</summary>
/// <param name="Id">What is told back when it is chosen; unique in its chart.</param>
/// <param name="Day">The day.</param>
/// <param name="Value">The height at which it is drawn, in the unit of the axis.</param>
/// <param name="Tone">What it stands for.</param>
/// <param name="Label">What happened, in a few words.</param>
/// <param name="Href">Where it leads without a script; null if nowhere.</param>
public sealed record PointMarker(string Id, DateOnly Day, double Value, ChartTone Tone, string Label, string? Href = null);

/// <summary>What stands below a chart, on screen and in a picture.</summary>
/// <param name="Unit">What is measured, in which unit: "Tension index, 0–100".</param>
/// <param name="Source">Where it comes from: "231 developments, 168 sources · method v1".</param>
/// <param name="AsOf">The day whose record is shown.</param>
public sealed record ChartFooter(string Unit, string Source, DateOnly AsOf);
