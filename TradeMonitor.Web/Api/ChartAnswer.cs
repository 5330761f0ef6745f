using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Api;

/// <summary>A value on a day; null where nothing is known.</summary>
internal sealed record ChartValueAnswer(DateOnly Day, double? Value);

/// <summary>Lowest and highest plausible value of a day.</summary>
internal sealed record ChartIntervalAnswer(DateOnly Day, double Low, double High);

/// <summary>A named line or row of steps.</summary>
internal sealed record ChartSeriesAnswer(string Name, IReadOnlyList<ChartValueAnswer> Points);

/// <summary>A marked day.</summary>
internal sealed record ChartMarkAnswer(DateOnly Day, string Label);

/// <summary>A stretch of days.</summary>
internal sealed record ChartSpellAnswer(DateOnly From, DateOnly To, string Label);

/// <summary>A chart as data: the very figures that the screen draws, and all that its picture says.</summary>
internal sealed record ChartAnswer(
    string Chart, string Subject, string Title, string AltText, string Unit, string Source, string? Sources, DateOnly AsOf, DateOnly KnownOn, string Method, Uri Permalink,
    DateOnly From, DateOnly To, IReadOnlyList<ChartSeriesAnswer> Series, IReadOnlyList<ChartIntervalAnswer> Interval, IReadOnlyList<ChartMarkAnswer> Marks,
    IReadOnlyList<ChartSpellAnswer> Spells)
{
    public static ChartAnswer Of(ChartModel model, PictureCaption caption) => new(
        model.Name, caption.Subject, model.Title, model.AltText, model.Footer.Unit, model.Footer.Source, caption.Sources, model.Footer.AsOf, caption.KnownOn,
        ScoringOptions.Version, caption.Permalink, model.Days.From, model.Days.To,
        [.. model.Series.Select(s => new ChartSeriesAnswer(s.Name, [.. s.Points.Select(p => new ChartValueAnswer(p.Day, p.Value))]))],
        [.. model.Interval?.Points.Select(p => new ChartIntervalAnswer(p.Day, p.Low, p.High)) ?? []],
        [.. model.DayMarkers.Select(m => new ChartMarkAnswer(m.Day, m.Label)), .. model.PointMarkers.Select(m => new ChartMarkAnswer(m.Day, m.Label))],
        [.. model.Spells.Select(s => new ChartSpellAnswer(s.From, s.To, s.Label))]);
}
