using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The steps of points in a column file.</summary>
internal static class PointColumns
{
    /// <summary>Writes those of some points.</summary>
    public static void Write(ColumnWriter writer, StepColumns columns)
    {
        Write(writer, columns.LevelDays);
        Write(writer, columns.Levels);
        Write(writer, columns.EventDays);
        Write(writer, columns.Sums);
        Write(writer, columns.Runs);
        Write(writer, columns.EvidenceDays);
        Write(writer, columns.Truces);
        Write(writer, columns.Statuses);
    }

    /// <summary>Reads those of the next points.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="events">How many live events each of the points has.</param>
    public static StepColumns Read(ColumnReader reader, IReadOnlyList<int> events)
    {
        var columns = new StepColumns(
            Read<int>(reader, events.Count), Read<LevelStep>(reader, events.Count), Read<int>(reader, events.Count), Read<double>(reader, events.Count),
            Read<LabelRun>(reader, events.Count), Read<int>(reader, events.Count), Read<TruceSpan>(reader, events.Count), Read<StatusMark>(reader, events.Count));
        for (var point = 0; point < events.Count; point++)
        {
            if (columns.Levels[point].Count != columns.LevelDays[point].Count || columns.Sums[point].Count != columns.EventDays[point].Count * MomentumSums.Size
                || !columns.Levels[point].All(s => s.IsWithin(events[point])) || !columns.Statuses[point].All(m => m.By >= 0 && m.By < events[point]))
            {
                throw new ColumnFileException("the steps of a point do not fit its developments");
            }
        }

        return columns;
    }

    private static void Write<T>(ColumnWriter writer, StepColumn<T> column) where T : unmanaged
    {
        writer.Write<int>(column.Ends);
        writer.Write<T>(column.Items);
    }

    private static StepColumn<T> Read<T>(ColumnReader reader, int points) where T : unmanaged
    {
        var ends = reader.Read<int>();
        var column = new StepColumn<T>(reader.Read<T>(), ends);
        return column.IsWhole(points) ? column : throw new ColumnFileException("the steps of some points run into each other");
    }
}
