using SkiaSharp;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>What a chart to take away shows: its words, its figures, and how it is drawn into a picture. One for each kind of chart.</summary>
public abstract record ChartContent
{
    /// <summary>Kebab-case: <c>tension</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The finding, as a heading.</summary>
    public abstract string Title { get; }

    /// <summary>What is shown, in a few words; null for nothing.</summary>
    public virtual string? Subtitle => null;

    /// <summary>The chart in words, for who cannot see it.</summary>
    public abstract string AltText { get; }

    /// <summary>The days that it shows.</summary>
    public abstract DayRange Days { get; }

    /// <summary>Unit, source, as-of day.</summary>
    public abstract ChartFooter Footer { get; }

    /// <summary>Every figure that is drawn, not rounded, as a table for files.</summary>
    public abstract FigureTable Figures();

    /// <summary>The subtitle in a picture, which may have to say what there is no room for; null only where <see cref="Subtitle"/> is.</summary>
    /// <param name="style">How it is drawn.</param>
    /// <param name="height">Of the box that <see cref="Draw"/> is given.</param>
    internal virtual string? SubtitleIn(PictureStyle style, float height) => Subtitle;

    /// <summary>Draws the chart.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="style">How.</param>
    /// <param name="room">The box between the headings and the foot of the picture, all labels included.</param>
    internal abstract void Draw(SKCanvas canvas, PictureStyle style, SKRect room);
}

/// <summary>Figures by row, for CSV and workbooks.</summary>
/// <param name="Columns">A name for each column that scripts can hold on to: <c>tension_index</c>.</param>
/// <param name="Rows">Texts, numbers, days and nulls, as many as there are columns.</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A heading as the name of a column: <c>80% interval, low</c> is <c>80_interval_low</c>.</summary>
    public static string Column(string heading) =>
        string.Join('_', heading.ToLowerInvariant().Split(heading.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));
}
