using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>Draws up the tension index over time: line, interval, talks and spells of one label.</summary>
public static class TensionChart
{
    // A long span has more days than pixels: one that lies this close to the line between its neighbours is not drawn by itself.
    private const int ShortSpan = 800;
    private const double Tolerance = .25;

    /// <summary>The chart of a pair.</summary>
    /// <param name="history">The relationship on every day up to the last of the axis.</param>
    /// <param name="reading">The reading of that day.</param>
    /// <param name="talks">Engagements of the pair that had closed by then.</param>
    /// <param name="range">How far back.</param>
    /// <param name="basis">What it rests on: <c>231 developments, 168 sources</c>.</param>
    public static ChartModel Of(RelationshipHistory history, PairReading reading, IEnumerable<Engagement> talks, TensionRange range, string basis)
    {
        var days = range.Days(reading.AsOf, history.FirstDay);
        DateOnly[] known = [.. Drawn(history, days)];
        return new(
            "tension",
            Title(reading),
            AltText(reading, range),
            days,
            new(0, 100, 20),
            new("Tension index, 0–100; band: 90% interval; dotted lines: talks of leaders and cabinet; shading: escalating or narrowing", $"{basis} · method {ScoringOptions.Version}", reading.AsOf),
            [new("Tension index", SeriesKind.Line, ChartTone.Primary, known.Select(d => new ChartPoint(d, history.On(d).Tension)).ToSequence())],
            interval: new("90% interval", ChartTone.Primary, known.Select(d => new IntervalPoint(d, history.On(d).TensionLow, history.On(d).TensionHigh)).ToSequence()),
            spells: Spells(history, days).ToSequence(),
            dayMarkers: TalksOnChart.Pick(talks, days));
    }

    private static string Title(PairReading reading) =>
        reading.Day.Label == DirectionLabel.Unknown ? "Tension is not known yet"
        : reading.Change is { } change ? $"Tension at {Formats.Number(reading.Day.Tension, 1)}, {change.Phrase()}"
        : $"Tension at {Formats.Number(reading.Day.Tension, 1)}";

    private static string AltText(PairReading reading, TensionRange range) =>
        $"Tension index of the relationship over {range.Words} up to {Formats.Day(reading.AsOf)}. {Title(reading)}. "
        + $"The 90% interval reaches from {Formats.Number(reading.Day.TensionLow, 1)} to {Formats.Number(reading.Day.TensionHigh, 1)}.";

    /// <summary>Each stretch of days on which the pair escalated or narrowed.</summary>
    private static IEnumerable<Spell> Spells(RelationshipHistory history, DayRange days)
    {
        for (var from = days.From; from <= days.To;)
        {
            var label = history.On(from).Label;
            var to = from;
            while (to < days.To && history.On(to.AddDays(1)).Label == label)
            {
                to = to.AddDays(1);
            }

            if (label is DirectionLabel.Escalating or DirectionLabel.Narrowing)
            {
                yield return new(from, to, label == DirectionLabel.Escalating ? ChartTone.Escalating : ChartTone.Narrowing, Words.Of(label).ToLowerInvariant());
            }

            from = to.AddDays(1);
        }
    }

    private static IEnumerable<DateOnly> Drawn(RelationshipHistory history, DayRange days)
    {
        var first = history.FirstDay is { } start && start > days.From ? start : days.From;
        if (history.FirstDay is null || first > days.To)
        {
            return [];
        }

        DateOnly[] all = [.. Enumerable.Range(0, days.To.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
        return all.Length <= ShortSpan
            ? all
            : Polyline.Keep(
                [[.. all.Select(d => history.On(d).Tension)], [.. all.Select(d => history.On(d).TensionLow)], [.. all.Select(d => history.On(d).TensionHigh)]],
                Tolerance).Select(i => all[i]);
    }
}
