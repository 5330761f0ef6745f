using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>How many rows a table holds.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Rows">Its rows; of the record, every revision of a row counts that may be seen.</param>
public sealed record TableRows(string Name, long Rows)
{
    private static readonly string Query = string.Join(" UNION ALL ", AppendOnly.Tables.Select(t => $"SELECT '{t}' AS \"Name\", COUNT(*) AS \"Rows\" FROM \"{t}\"" +
        (AppendOnly.RevisionTables.Contains(t) ? $" WHERE {PendingRange.Shows(t, $"\"{t}\".\"{Revisions.Seq}\"")}" : "")));

    /// <summary>Counts the rows of every table that is only ever added to.</summary>
    public static Task<List<TableRows>> ReadAsync(AppDb db, CancellationToken cancellation) => db.Database.SqlQueryRaw<TableRows>(Query).ToListAsync(cancellation);
}
