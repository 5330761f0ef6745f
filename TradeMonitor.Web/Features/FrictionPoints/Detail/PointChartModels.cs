using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The charts of one point over the same days; pure.</summary>
/// <param name="dossier">The point as of a day.</param>
/// <param name="days">The shared time axis, ending on that day.</param>
public sealed class PointChartModels(PointDossier dossier, DayRange days)
{
    private const string Group = "point";
    // Between developments a direction only decays, so so many points draw the same line as one point a day.
    private const int MostSamples = 400;

    /// <summary>The status over time; null where none is on record on any of the days.</summary>
    public BandModel? Status()
    {
        var segments = StatusBand.Of(dossier.Detail.History, dossier.AsOf).Where(s => days.Overlaps(s.From, s.To)).ToSequence();
        if (segments.All(s => s.Tone == ChartTone.Unknown))
        {
            return null;
        }

        var now = segments[^1];
        var (from, to, since) = (Formats.Day(days.From), Formats.Day(days.To), Formats.Day(now.From));
        return new("status", $"{now.Label} since {since}", $"Status, {from} to {to}", $"Timeline of {Formats.Count(segments.Count, "state")}, {from} to {to}; now {Lower(now.Label)} since {since}.",
            days, segments, Footer("Status, and the rate that stands with it, percent"));

        static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
    }

    /// <summary>Steps of the standing rate; null where no rate is on record by the day.</summary>
    public ChartModel? Rate()
    {
        var steps = StandingRates.Steps(dossier.Detail.History, dossier.AsOf);
        if (steps.Count == 0)
        {
            return null;
        }

        var now = steps[^1];
        var title = steps.Count == 1
            ? $"Rate {StandingRates.Text(now.Percent)} since {Formats.Day(now.Since)}"
            : $"Rate {StandingRates.Text(now.Percent)}, {(now.Percent < steps[^2].Percent ? "down" : "up")} from {StandingRates.Text(steps[^2].Percent)} on {Formats.Day(now.Since)}";
        var points = Steps(steps.Select(s => (s.Since, (double?)s.Percent)), StandingRates.Before(dossier.Detail.History, steps));
        return new("rate", title, $"{title}. {Formats.Count(steps.Count, "change")} of the standing rate on record.", days,
            ValueAxis.Around(points.Select(p => p.Value ?? 0), ValueFormat.Percent), Footer("Standing rate, percent"),
            [new("Rate", SeriesKind.Step, ChartTone.Primary, points)], group: Group);
    }

    /// <summary>The direction day by day between its thresholds, with the developments upon it.</summary>
    public ChartModel Direction()
    {
        var on = dossier.Options.Point.On * 100;
        var reading = dossier.Reading;
        var line = dossier.Detail.History.DirectionsOn(SampleDays())
            .Select(d => new ChartPoint(d.Day, d.Label == DirectionLabel.Unknown ? null : d.Figures.Score * 100)).ToSequence();
        var title = PointWords.Direction(reading, dossier.AsOf);
        return new("direction", title, $"{title}. {Formats.Count(dossier.Developments.Count(d => days.Contains(d.Development.Date)), "development")} in this span.", days,
            new(-100, 100, 50, ValueFormat.WithSign), Footer("Direction, −100 to +100; negative is narrowing"),
            [new("Direction", SeriesKind.Line, ChartTone.Primary, line)],
            bands: [new(-100, -on, ChartTone.Narrowing, "▼ narrowing"), new(on, 100, ChartTone.Escalating, "▲ escalating")],
            pointMarkers: Markers(line), group: Group);
    }

    /// <summary>Steps of the level; null for a relief or an undertaking, which have none by method.</summary>
    public ChartModel? Level()
    {
        if (dossier.Point.Tracks != Tracks.Restriction)
        {
            return null;
        }

        var levels = dossier.Detail.History.Levels;
        var steps = levels.Days.Select((day, step) => (DateOnly.FromDayNumber(day), (double?)(levels.LevelFrom(step) * 100))).Where(s => s.Item1 <= dossier.AsOf);
        var title = $"Level {Formats.Number(dossier.Reading.Level.Level * 100)} of 100, {Words.LevelBand(dossier.Reading.Level.Level).ToLowerInvariant()}";
        return new("level", title, $"{title}.", days, new(0, 100, 50), Footer("Level, 0 to 100"),
            [new("Level", SeriesKind.Step, ChartTone.Primary, Steps(steps, 0))], group: Group);
    }

    /// <summary>A published series on the same days.</summary>
    public ChartModel Beside(SourcedIndicator i) =>
        new PublishedSeries(i.Series.Name, i.Series.Unit, i.Publisher, i.IsMonthly, i.GoesOn, i.Series.Points.Select(p => new ChartPoint(p.Date, p.Value)).ToSequence())
            .Draw("beside", days, dossier.AsOf, named: true);

    private ChartFooter Footer(string unit) => new(unit, $"method {ScoringOptions.Version}", dossier.AsOf);

    private Sequence<PointMarker> Markers(Sequence<ChartPoint> line)
    {
        var heights = line.Where(p => p.Value is not null).ToDictionary(p => p.Day, p => p.Value!.Value);
        return dossier.Developments
            .Select(d => d.Development)
            .Where(d => days.Contains(d.Date))
            .Select(d => new PointMarker(d.Id, d.Date, heights.GetValueOrDefault(d.Date), PointWords.Tone(d.Action.SideOf()), d.Headline, $"#{PointWords.Anchor(d.Id)}"))
            .ToSequence();
    }

    /// <summary>Each day on which something happened, the day before it, and evenly spaced ones between.</summary>
    private SortedSet<DateOnly> SampleDays()
    {
        var every = Math.Max(1, days.Length / MostSamples);
        var sample = new SortedSet<DateOnly> { days.From, days.To };
        for (var day = days.To; day > days.From; day = day.AddDays(-every))
        {
            sample.Add(day);
        }

        foreach (var date in dossier.Developments.Select(d => d.Development.Date).Where(days.Contains))
        {
            sample.Add(date);
            if (date > days.From)
            {
                sample.Add(date.AddDays(-1));
            }
        }

        return sample;
    }

    /// <summary>Steps clipped to the axis: the value that stands at the left edge, each change, and the value at the right edge.</summary>
    private Sequence<ChartPoint> Steps(IEnumerable<(DateOnly Since, double? Value)> steps, double? before)
    {
        var points = new SortedDictionary<DateOnly, double?> { [days.From] = before };
        var last = before;
        foreach (var (since, value) in steps)
        {
            points[since < days.From ? days.From : since] = last = value;
        }

        points[days.To] = last;
        return points.Select(p => new ChartPoint(p.Key, p.Value)).ToSequence();
    }
}
