namespace TradeMonitor.Web.Charts;

/// <summary>What a mark stands for; each surface (screen, picture) maps it to its own colours.</summary>
public enum ChartTone
{
    /// <summary>The main line: text colour.</summary>
    Primary,

    /// <summary>Getting worse: orange.</summary>
    Escalating,

    /// <summary>Escalating, but weaker: a threat or an announcement; a lighter orange.</summary>
    EscalatingSoft,

    /// <summary>Neither: grey.</summary>
    Holding,

    /// <summary>Getting better: blue.</summary>
    Narrowing,

    /// <summary>Narrowing, but weaker: suspended or partly eased; a lighter blue.</summary>
    NarrowingSoft,

    /// <summary>Second series, notes, and what has ended: pale grey.</summary>
    Muted,

    /// <summary>Not known: hatched outline.</summary>
    Unknown,
}

/// <summary>How a tone is called in style sheets and in the drawing module.</summary>
public static class ChartTones
{
    /// <summary>The tone's name in kebab-case, as in <c>--tm-escalating-soft</c> and <c>tone-escalating-soft</c>.</summary>
    public static string CssName(this ChartTone tone) => tone switch
    {
        ChartTone.Primary => "primary",
        ChartTone.Escalating => "escalating",
        ChartTone.EscalatingSoft => "escalating-soft",
        ChartTone.Holding => "holding",
        ChartTone.Narrowing => "narrowing",
        ChartTone.NarrowingSoft => "narrowing-soft",
        ChartTone.Muted => "muted",
        ChartTone.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Not a chart tone."),
    };
}
