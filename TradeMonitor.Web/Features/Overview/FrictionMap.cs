using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The direction of each point of a pair at the end of each of the last months, the harshest point first.</summary>
/// <param name="Months">First days of the months, oldest first; the last one is the month of the as-of day.</param>
/// <param name="Rows">One per point; titles lead to the point.</param>
public sealed record FrictionMap(Sequence<DateOnly> Months, Sequence<HeatRow> Rows)
{
    /// <summary>Months shown.</summary>
    public const int MonthCount = 24;

    /// <summary>Rows shown before "show all".</summary>
    public const int FirstRows = 16;

    /// <summary>Most rows drawn when all are asked for; a record may have thousands of points.</summary>
    public const int MostRows = 200;

    /// <summary>Draws up the map.</summary>
    /// <param name="points">The points of the pair with their readings as of the day.</param>
    /// <param name="asOf">The day: the last column shows it, not the end of its month.</param>
    /// <param name="urls">Links.</param>
    public static FrictionMap Of(IEnumerable<(PointHistory History, PointReading Reading)> points, DateOnly asOf, AppUrls urls)
    {
        var months = Enumerable.Range(1 - MonthCount, MonthCount).Select(new DateOnly(asOf.Year, asOf.Month, 1).AddMonths).ToSequence();
        DateOnly[] ends = [.. months.Select(m => EndOf(m, asOf))];
        return new(months, points
            .OrderByDescending(p => p.Reading.IsOpen)
            .ThenByDescending(p => p.Reading.LevelFigure)
            .ThenByDescending(p => p.Reading.LastDevelopmentOn)
            .ThenBy(p => p.Reading.Point.Id, StringComparer.Ordinal)
            .Select(p => new HeatRow(p.Reading.Point.Id, p.Reading.Point.Title, Tone(p.Reading.Label), urls.FrictionPoint(p.Reading.Point.Id),
                p.History.DirectionsOn(ends).Select(Value).ToSequence()))
            .ToSequence());
    }

    /// <summary>The last day of a month that is looked at.</summary>
    public static DateOnly EndOf(DateOnly month, DateOnly asOf) => month.AddMonths(1).AddDays(-1) is var end && end < asOf ? end : asOf;

    /// <summary>The tone of a direction.</summary>
    public static ChartTone Tone(DirectionLabel label) => label switch
    {
        DirectionLabel.Escalating => ChartTone.Escalating,
        DirectionLabel.Narrowing => ChartTone.Narrowing,
        DirectionLabel.Holding => ChartTone.Holding,
        _ => ChartTone.Unknown,
    };

    private static HeatValue Value(DirectionDay day) => new(day.Label == DirectionLabel.Unknown ? null : day.Figures.Score, Tone(day.Label));
}
