using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The friction map in words, for pictures and files.</summary>
public static class FrictionMapChart
{
    /// <summary>The map with its finding.</summary>
    /// <param name="map">The map; it has at least one row.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="basis">What it rests on: <c>231 developments, 168 sources</c>.</param>
    public static HeatMapModel Of(FrictionMap map, DateOnly asOf, string basis)
    {
        var title = Title(map.Rows);
        return new(
            "friction-map",
            title,
            $"Friction points at the end of each month, {Formats.Month(map.Months[0])} to {Formats.Month(map.Months[^1])}, the harshest first",
            $"Direction of {Formats.Count(map.Rows.Count, "friction point")} at the end of each month from {Formats.Month(map.Months[0])} to {Formats.Month(map.Months[^1])}. "
            + $"On {Formats.Day(asOf)}: {Count(map.Rows, ChartTone.Narrowing)} narrowing, {Count(map.Rows, ChartTone.Escalating)} escalating, "
            + $"{Count(map.Rows, ChartTone.Holding)} holding, {Count(map.Rows, ChartTone.Unknown)} unknown.",
            "points",
            "the harshest first",
            "friction_point",
            map.Months,
            map.Rows,
            new("Direction at the end of each month, −100 to +100; negative is narrowing; the last column is as of the day below", $"{basis} · method {ScoringOptions.Version}", asOf));
    }

    // The larger part first: it is the finding.
    private static string Title(Sequence<HeatRow> rows)
    {
        var (all, narrowing, escalating) = (rows.Count, Count(rows, ChartTone.Narrowing), Count(rows, ChartTone.Escalating));
        if (narrowing + escalating == 0)
        {
            return Count(rows, ChartTone.Unknown) == all ? $"The direction of {Formats.Count(all, "friction point")} is not known yet" : $"None of {Formats.Count(all, "friction point")} is narrowing or escalating";
        }

        var (first, word, second, other) = narrowing >= escalating ? (narrowing, "narrowing", escalating, "escalating") : (escalating, "escalating", narrowing, "narrowing");
        return all == 1 ? $"The one friction point is {word}"
            : $"{Formats.Number(first)} of {Formats.Count(all, "friction point")} {(first == 1 ? "is" : "are")} {word}, {(second == 0 ? "none" : Formats.Number(second))} {other}";
    }

    private static int Count(Sequence<HeatRow> rows, ChartTone tone) => rows.Count(r => r.Tone == tone);
}
