using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Indicators;

/// <summary>Draws series on one time axis, so that they can be compared by eye; pure.</summary>
public static class IndicatorCharts
{
    /// <summary>The series as plain data.</summary>
    public static PublishedSeries Of(SourcedIndicator i) =>
        new(i.Series.Name, i.Series.Unit, i.Publisher, i.IsMonthly, i.GoesOn, i.Series.Points.Select(p => new ChartPoint(p.Date, p.Value)).ToSequence());

    /// <summary>The common axis: from the first figure of any series to the day that is looked at.</summary>
    public static DayRange Days(IEnumerable<SourcedIndicator> all, DateOnly asOf)
    {
        var first = all.SelectMany(i => i.Series.Points.Take(1)).Select(p => (DateOnly?)p.Date).Min() ?? asOf;
        return new(first < asOf ? first : asOf.AddDays(-1), asOf);
    }
}
