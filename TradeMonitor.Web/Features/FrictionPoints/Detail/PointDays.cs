using TradeMonitor.Web.Charts;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The days that the charts of a point show, and whom they rest on; the same on screen and in a picture.</summary>
public static class PointDays
{
    private const int PublishersNamed = 3;

    /// <summary>The shared time axis, and the code of its span.</summary>
    /// <param name="dossier">The point as of a day.</param>
    /// <param name="asked">The span asked for; null for the one that suits the point.</param>
    public static (DayRange Days, string Code) Of(PointDossier dossier, ChartSpan? asked)
    {
        var opened = dossier.Point.OpenedOn;
        var span = asked ?? ChartSpans.Default(opened, dossier.AsOf);
        var first = dossier.Developments.Count > 0 && dossier.Developments[^1].Development.Date is var oldest && oldest < opened ? oldest : opened;
        return (ChartSpans.Days(span, first < dossier.AsOf ? first : dossier.AsOf, dossier.AsOf), ChartSpans.Code(span));
    }

    /// <summary><c>Sources: USTR, Federal Register, MOFCOM and 4 more</c>.</summary>
    public static string Sources(PointDossier dossier) => dossier.Publishers.Count switch
    {
        0 => "No sources",
        <= PublishersNamed => $"Sources: {string.Join(", ", dossier.Publishers)}",
        var all => $"Sources: {string.Join(", ", dossier.Publishers.Take(PublishersNamed))} and {all - PublishersNamed} more",
    };
}
