using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Compare;

/// <summary>Direction and level of a few points over two years, one line each; pure.</summary>
public static class ComparisonCharts
{
    private const int Years = 2, StepDays = 7;
    private const string Group = "compare";

    // Lines are told apart by shade and dash: orange and blue mean directions and would mislead here.
    private static readonly (ChartTone Tone, bool Dashed)[] Lines =
        [(ChartTone.Primary, false), (ChartTone.Primary, true), (ChartTone.Holding, false), (ChartTone.Holding, true)];

    /// <summary>The direction of each point, −100 to +100.</summary>
    public static ChartModel Directions(Comparison comparison)
    {
        var days = Span(comparison.AsOf);
        var finding = DirectionFinding(comparison.Points);
        return new(
            "compare-direction", finding, $"Lines of direction over two years. {finding}. {InWords(comparison, p => DirectionOf(p))}", days,
            new ValueAxis(-100, 100, 50, ValueFormat.WithSign, 0), Footer("Direction, −100 to +100; + escalates", comparison),
            [.. comparison.Points.Select((p, i) => new ChartSeries(p.Mark, SeriesKind.Line, Lines[i].Tone, DirectionPoints(p, days), Lines[i].Dashed))],
            subtitle: "Direction over two years", group: Group);
    }

    /// <summary>The level of each point that restricts something, 0 to 100; null if none does.</summary>
    public static ChartModel? Levels(Comparison comparison)
    {
        var days = Span(comparison.AsOf);
        (ComparedPoint Point, int Line)[] restricting = [.. comparison.Points.Select((p, i) => (p, i)).Where(x => x.p.Reading.Point.Tracks == Tracks.Restriction)];
        if (restricting.Length == 0)
        {
            return null;
        }

        var harshest = restricting.MaxBy(x => x.Point.Reading.Level.Level).Point;
        var finding = harshest.Reading.Level.Level == 0
            ? "Nothing is in force"
            : $"{harshest.Mark} stands highest, at {Formats.Number(harshest.Reading.Level.Level * 100)} of 100";
        return new(
            "compare-level", finding, $"Lines of level over two years. {finding}. {InWords(comparison, p => Formats.Number(p.Reading.Level.Level * 100))}", days,
            new ValueAxis(0, 100, 25, ValueFormat.Plain, 0), Footer("Level, 0–100; 100 is harshest", comparison),
            [.. restricting.Select(x => new ChartSeries(x.Point.Mark, SeriesKind.Step, Lines[x.Line].Tone, LevelPoints(x.Point, days), Lines[x.Line].Dashed))],
            subtitle: "Level over two years", group: Group);
    }

    private static DayRange Span(DateOnly asOf) => new(asOf.AddYears(-Years), asOf);

    private static string DirectionFinding(IReadOnlyList<ComparedPoint> points)
    {
        ComparedPoint[] known = [.. points.Where(p => p.Reading.Label != DirectionLabel.Unknown).OrderBy(p => p.Reading.Direction.Score)];
        return known switch
        {
            [] => "No direction is known",
            [var only] => $"Only {only.Mark} has a known direction, {DirectionOf(only)}",
            _ => $"{known[0].Mark} leans most to relief ({DirectionOf(known[0])}), {known[^1].Mark} least ({DirectionOf(known[^1])})",
        };
    }

    private static string DirectionOf(ComparedPoint point) =>
        point.Reading.Label == DirectionLabel.Unknown ? "unknown" : Formats.Score(point.Reading.Direction.Score);

    private static string InWords(Comparison comparison, Func<ComparedPoint, string> value) =>
        $"As of {Formats.Day(comparison.AsOf)}: {string.Join("; ", comparison.Points.Select(p => $"{p.Mark}, {p.Reading.Point.Title}: {value(p)}"))}.";

    private static ChartFooter Footer(string unit, Comparison comparison) =>
        new(unit, $"{Formats.Count(comparison.Points.Count, "friction point")} · method {ScoringOptions.Version}", comparison.AsOf);

    // Every week, and each day of a development with the day before it: there the line jumps.
    private static Sequence<ChartPoint> DirectionPoints(ComparedPoint point, DayRange days)
    {
        var weeks = Enumerable.Range(0, (days.Length / StepDays) + 1).Select(i => days.To.DayNumber - (i * StepDays));
        var jumps = point.History.Events.SelectMany(e => new[] { e.Day - 1, e.Day });
        var wanted = weeks.Concat(jumps).Append(days.From.DayNumber).Distinct().Order().Select(DateOnly.FromDayNumber).Where(days.Contains);
        return point.History.DirectionsOn(wanted)
            .Select(d => new ChartPoint(d.Day, d.Label == DirectionLabel.Unknown ? null : d.Figures.Score * 100)).ToSequence();
    }

    private static Sequence<ChartPoint> LevelPoints(ComparedPoint point, DayRange days)
    {
        var levels = point.History.Levels;
        return levels.Days.Append(days.From.DayNumber).Append(days.To.DayNumber).Distinct().Order().Select(DateOnly.FromDayNumber).Where(days.Contains)
            .Select(d => new ChartPoint(d, levels.At(d.DayNumber).Level * 100)).ToSequence();
    }
}
