namespace TradeMonitor.Web.Data;

/// <summary>
/// Rows of one table, one after the other, that an import has appended and that nobody sees before all of it is there. What an import that was
/// cut off has left is deleted; nothing else ever is (see <see cref="AppendOnly"/>).
/// </summary>
public sealed class PendingRange
{
    /// <summary>The table: one of the record, or the texts of the search.</summary>
    public required string Table { get; init; }
    /// <summary>Number of the first row.</summary>
    public required long First { get; init; }
    /// <summary>Number of the last row.</summary>
    public required long Last { get; init; }
    /// <summary>The import that appended them.</summary>
    public required Guid Import { get; init; }

    /// <summary>
    /// SQL that is true for a row that may be seen. One look at an empty table for the whole query while no import is under way, else one step
    /// down an index a row, however many ranges there are.
    /// </summary>
    /// <param name="table">The table of the row.</param>
    /// <param name="number">The column with its number.</param>
    public static string Shows(string table, string number) =>
        $"""
        (NOT EXISTS (SELECT 1 FROM "PendingRows") OR COALESCE((SELECT "Last" FROM "PendingRows" WHERE "Table" = '{table}' AND "First" <= {number} ORDER BY "First" DESC LIMIT 1), 0) < {number})
        """;
}
