using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>A published series below the tension chart, on the very same days; never on a second axis in one chart.</summary>
public static class BesideTension
{
    /// <summary>The chart of a series; null if the overview holds none of that id.</summary>
    /// <param name="series">The series as of the day.</param>
    /// <param name="id">The one asked for; null for none.</param>
    /// <param name="tension">The chart above.</param>
    public static ChartModel? Of(IEnumerable<SourcedIndicator> series, string? id, ChartModel tension) =>
        series.FirstOrDefault(i => i.Series.Id == id) is { } i
            ? new PublishedSeries(i.Series.Name, i.Series.Unit, i.Publisher, i.IsMonthly, i.GoesOn, i.Series.Points.Select(p => new ChartPoint(p.Date, p.Value)).ToSequence())
                .Draw("beside", tension.Days, tension.Footer.AsOf, named: true)
            : null;
}
