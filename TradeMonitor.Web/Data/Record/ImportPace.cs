namespace TradeMonitor.Web.Data.Record;

/// <summary>How an import goes about it.</summary>
/// <param name="RowsAtOnce">A record with more rows is written in many short transactions, whose rows stay hidden until all are there.</param>
/// <param name="RowsPerTurn">No more rows are written in one of them.</param>
internal sealed record ImportPace(int RowsAtOnce, int RowsPerTurn)
{
    /// <summary>Reads <c>Record:RowsAtOnce</c> and <c>Record:RowsPerTurn</c>.</summary>
    public static ImportPace Of(IConfiguration configuration) =>
        new(configuration.GetValue("Record:RowsAtOnce", 5000), Math.Max(1, configuration.GetValue("Record:RowsPerTurn", 500)));
}
