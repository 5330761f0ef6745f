using TradeMonitor.Web.Scoreboard.Events;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>A view of everything that is known now as columns.</summary>
internal static class ViewColumns
{
    /// <summary>Writes it; edits that lie over its developments are packed with them.</summary>
    public static void Write(ColumnWriter writer, RecordView view)
    {
        EventColumns.Write(writer, view.Events.Pack());
        RowColumns.Write(writer, view.Rows);
        foreach (var columns in view.Steps)
        {
            PointColumns.Write(writer, columns);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="method">The method that the view was made by.</param>
    /// <param name="order">Jurisdictions that come first in the name of a pair.</param>
    /// <param name="telemetry">Times the boards; null for nobody.</param>
    public static RecordView Read(ColumnReader reader, ScoringMethod method, IReadOnlyList<string> order, Instruments? telemetry = null)
    {
        var events = RecordEvents.Of(EventColumns.Read(reader), method.Options);
        var rows = RowColumns.Read(reader, events);
        var columns = rows.FrictionPoints.Chunk(StepColumns.MostPoints).Select(points => PointColumns.Read(reader, [.. points.Select(p => events.LiveOf(p.Id).Count)])).ToArray();
        return new(method, rows, events, PointShelf.Of(method, rows, events, columns), order, telemetry);
    }
}
