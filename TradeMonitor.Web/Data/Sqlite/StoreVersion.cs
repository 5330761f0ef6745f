using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Search;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>
/// Reads how many revisions the store has ever taken, from SQLite's own counters: one look at a tiny table. Those of an import that has not ended
/// count when it ends.
/// </summary>
internal static class StoreVersion
{
    private static readonly string Query =
        $"""
        SELECT (SELECT COALESCE(SUM(seq), 0) FROM sqlite_sequence WHERE name IN ({string.Join(", ", AppendOnly.Tables.Except([nameof(AppDb.Imports)]).Select(t => $"'{t}'"))}))
            - (SELECT COALESCE(SUM("Last" - "First" + 1), 0) FROM "PendingRows" WHERE "Table" <> '{SearchSchema.RowsTable}') AS "Value"
        """;

    public static Task<long> ReadAsync(AppDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(Query).SingleAsync(cancellationToken);
}
