using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>The line of a point's last twelve months, for those who cannot see it, and its colour.</summary>
public static class YearInWords
{
    /// <summary><c>Direction over 12 months: from +12 to −34</c>.</summary>
    public static string Of(PointReading reading)
    {
        double[] known = [.. reading.LastYear.OfType<double>()];
        return known switch
        {
            [] => "Direction over 12 months: unknown",
            [var only] => $"Direction over 12 months: unknown until now, {Formats.Score(only)}",
            _ => $"Direction over 12 months: from {Formats.Score(known[0])} to {Formats.Score(known[^1])}",
        };
    }

    /// <summary>The tone of a direction.</summary>
    public static ChartTone Tone(DirectionLabel label) => label switch
    {
        DirectionLabel.Escalating => ChartTone.Escalating,
        DirectionLabel.Narrowing => ChartTone.Narrowing,
        DirectionLabel.Holding => ChartTone.Holding,
        _ => ChartTone.Unknown,
    };
}
