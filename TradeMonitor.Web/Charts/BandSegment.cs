namespace TradeMonitor.Web.Charts;

/// <summary>A stretch of days in one state, for instance a status.</summary>
public sealed record BandSegment
{
    /// <summary>Makes a segment; it may last a single day.</summary>
    public BandSegment(DateOnly from, DateOnly to, string label, ChartTone tone, string? brief = null, string? state = null, double? rate = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        if (to < from)
        {
            throw new ArgumentException($"Segment '{label}' ends before it starts.", nameof(to));
        }

        (From, To, Label, Tone, Brief, State, Rate) = (from, to, label, tone, brief, state ?? label, rate);
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day; the next segment starts on the day after.</summary>
    public DateOnly To { get; }

    /// <summary>The state in words: "In force 20%".</summary>
    public string Label { get; }

    /// <summary>What is left of the label where the stretch is short: "20%"; null for nothing.</summary>
    public string? Brief { get; }

    /// <summary>The state without its figure: "In force".</summary>
    public string State { get; }

    /// <summary>Its figure, not rounded; null if it has none.</summary>
    public double? Rate { get; }

    /// <summary>What it stands for.</summary>
    public ChartTone Tone { get; }
}
