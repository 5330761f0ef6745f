using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A view written to a column file and read from it again.</summary>
internal static class ThroughColumns
{
    public static RecordView Of(RecordView view, ScoringMethod method, IReadOnlyList<string> order, string path)
    {
        using (var stream = File.Create(path))
        {
            var writer = new ColumnWriter(stream);
            ViewColumns.Write(writer, view);
            writer.Close();
        }

        using var reader = ColumnReader.Open(path);
        var kept = ViewColumns.Read(reader, method, order);
        reader.Close();
        return kept;
    }
}
