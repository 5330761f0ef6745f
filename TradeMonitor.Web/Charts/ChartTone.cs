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

/// <summary>Where a tone meets the style sheet: the one place that names the colour tokens.</summary>
public static class ChartTones
{
    /// <summary>The tone as a CSS colour made of the product's tokens, so that it follows the theme.</summary>
    public static string Css(this ChartTone tone) => tone switch
    {
        ChartTone.Primary => "var(--tm-text)",
        ChartTone.Escalating => "var(--tm-escalating)",
        ChartTone.EscalatingSoft => "color-mix(in srgb, var(--tm-escalating) 38%, var(--tm-surface))",
        ChartTone.Holding => "var(--tm-holding)",
        ChartTone.Narrowing => "var(--tm-narrowing)",
        ChartTone.NarrowingSoft => "color-mix(in srgb, var(--tm-narrowing) 38%, var(--tm-surface))",
        ChartTone.Muted => "color-mix(in srgb, var(--tm-muted) 22%, var(--tm-surface))",
        ChartTone.Unknown => "transparent",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Not a chart tone."),
    };

    /// <summary>The tone as the colour of a line or a dot, where a pale fill would be lost.</summary>
    public static string LineCss(this ChartTone tone) => tone switch
    {
        ChartTone.EscalatingSoft => ChartTone.Escalating.Css(),
        ChartTone.NarrowingSoft => ChartTone.Narrowing.Css(),
        ChartTone.Muted or ChartTone.Unknown => "var(--tm-muted)",
        _ => tone.Css(),
    };

    /// <summary>The colour of text upon a fill of this tone, readable in both themes.</summary>
    public static string TextCss(this ChartTone tone) => tone switch
    {
        ChartTone.Primary or ChartTone.Escalating or ChartTone.Holding or ChartTone.Narrowing => "var(--tm-surface)",
        _ => "var(--tm-text)",
    };
}
