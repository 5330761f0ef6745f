using System.Text.RegularExpressions;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// A time chart as plain data: all that the screen, the table and a picture need, and nothing about how any of them draws.
/// Equal models draw equal charts. Values are never rounded here.
/// </summary>
public sealed partial record ChartModel
{
    /// <summary>Makes a model and checks that its parts fit together.</summary>
    /// <param name="name">Kebab-case, unique on its page: "tension".</param>
    /// <param name="title">The finding: "Tension has fallen by 18 points since 9 Oct 2025".</param>
    /// <param name="altText">The chart in one or two sentences for who cannot see it.</param>
    /// <param name="days">The time axis; points and marks outside it are not drawn.</param>
    /// <param name="values">The value axis.</param>
    /// <param name="footer">Unit, source, as-of day.</param>
    /// <param name="series">One or more series with names of their own.</param>
    /// <param name="subtitle">What is shown, in a few words.</param>
    /// <param name="interval">The band around the first series.</param>
    /// <param name="bands">Threshold bands, from the bottom up.</param>
    /// <param name="spells">Shaded stretches of days.</param>
    /// <param name="dayMarkers">Named vertical lines.</param>
    /// <param name="pointMarkers">Dots that can be chosen.</param>
    /// <param name="group">Charts of one group on a page share their cross-hair; give them the same days.</param>
    /// <param name="dayHeading">Heading of the table's first column.</param>
    public ChartModel(
        string name,
        string title,
        string altText,
        DayRange days,
        ValueAxis values,
        ChartFooter footer,
        Sequence<ChartSeries> series,
        string? subtitle = null,
        ChartInterval? interval = null,
        Sequence<ThresholdBand>? bands = null,
        Sequence<Spell>? spells = null,
        Sequence<DayMarker>? dayMarkers = null,
        Sequence<PointMarker>? pointMarkers = null,
        string? group = null,
        string dayHeading = "Day")
    {
        RequireKebab(name, nameof(name));
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(altText);
        ArgumentException.ThrowIfNullOrWhiteSpace(dayHeading);
        if (group is not null)
        {
            RequireKebab(group, nameof(group));
        }

        if (series.Count == 0)
        {
            throw new ArgumentException("A chart needs at least one series.", nameof(series));
        }

        RequireUnique(series.Select(s => s.Name), "series name", nameof(series));
        RequireUnique((pointMarkers ?? []).Select(m => m.Id), "marker id", nameof(pointMarkers));
        (Name, Title, AltText, Subtitle, Group, DayHeading) = (name, title, altText, subtitle, group, dayHeading);
        (Days, Values, Footer, Series, Interval) = (days, values, footer, series, interval);
        (Bands, Spells, DayMarkers, PointMarkers) = (bands ?? [], spells ?? [], dayMarkers ?? [], pointMarkers ?? []);
    }

    /// <summary>Kebab-case, unique on its page.</summary>
    public string Name { get; }

    /// <summary>The finding, as a heading.</summary>
    public string Title { get; }

    /// <summary>What is shown, in a few words.</summary>
    public string? Subtitle { get; }

    /// <summary>The chart in words.</summary>
    public string AltText { get; }

    /// <summary>The time axis.</summary>
    public DayRange Days { get; }

    /// <summary>The value axis.</summary>
    public ValueAxis Values { get; }

    /// <summary>Unit, source, as-of day.</summary>
    public ChartFooter Footer { get; }

    /// <summary>What is drawn, the first one foremost.</summary>
    public Sequence<ChartSeries> Series { get; }

    /// <summary>The band around the first series; null if there is none.</summary>
    public ChartInterval? Interval { get; }

    /// <summary>Threshold bands.</summary>
    public Sequence<ThresholdBand> Bands { get; }

    /// <summary>Shaded stretches of days.</summary>
    public Sequence<Spell> Spells { get; }

    /// <summary>Named vertical lines.</summary>
    public Sequence<DayMarker> DayMarkers { get; }

    /// <summary>Dots that can be chosen.</summary>
    public Sequence<PointMarker> PointMarkers { get; }

    /// <summary>Charts of one group share their cross-hair; null for a chart on its own.</summary>
    public string? Group { get; }

    /// <summary>Heading of the table's first column.</summary>
    public string DayHeading { get; }

    private static void RequireKebab(string value, string parameter)
    {
        if (!Kebab().IsMatch(value))
        {
            throw new ArgumentException($"'{value}' is not kebab-case.", parameter);
        }
    }

    private static void RequireUnique(IEnumerable<string> values, string what, string parameter)
    {
        if (values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The {what} '{twice.Key}' is given twice.", parameter);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
