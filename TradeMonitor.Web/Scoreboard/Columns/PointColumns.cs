using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The steps of the points as columns, point after point.</summary>
internal static class PointColumns
{
    /// <summary>Writes those of one point.</summary>
    public static void Write(ColumnWriter writer, PointSteps steps)
    {
        writer.Write(steps.Levels.DayNumbers);
        writer.Write(steps.Levels.Steps);
        writer.Write(steps.Directions.EventDays);
        writer.Write(steps.Directions.Sums);
        writer.Write(steps.Directions.AllRuns);
        writer.Write(steps.Directions.EvidenceDays);
        writer.Write(steps.Directions.Truces);
        writer.Write(steps.Statuses.Marks);
    }

    /// <summary>Reads those of the next point.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="method">The method that they were made by.</param>
    /// <param name="events">The live events of the point.</param>
    public static PointSteps Read(ColumnReader reader, ScoringMethod method, IReadOnlyList<LiveEvent> events)
    {
        var (levelDays, levels) = (reader.Read<int>(), reader.Read<LevelStep>());
        var (days, sums, runs) = (reader.Read<int>(), reader.Read<double>(), reader.Read<LabelRun>());
        var (evidence, truces, marks) = (reader.Read<int>(), reader.Read<TruceSpan>(), reader.Read<StatusMark>());
        if (levels.Length != levelDays.Length || sums.Length != days.Length * MomentumSums.Size
            || !Array.TrueForAll(levels, s => s.IsWithin(events.Count)) || !Array.TrueForAll(marks, m => m.By >= 0 && m.By < events.Count))
        {
            throw new ColumnFileException("the steps of a point do not fit its developments");
        }

        return new(new(levelDays, levels, events), new(method.Point, method.Options, days, sums, runs, evidence, truces), new(marks, events));
    }
}
