using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>Reads how many revisions the store has ever taken, from SQLite's own counters: one look at a tiny table.</summary>
internal static class StoreVersion
{
    private static readonly string Query =
        $"SELECT COALESCE(SUM(seq), 0) AS \"Value\" FROM sqlite_sequence WHERE name IN ({string.Join(", ", AppendOnly.Tables.Except([nameof(AppDb.Imports)]).Select(t => $"'{t}'"))})";

    public static Task<long> ReadAsync(AppDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<long>(Query).SingleAsync(cancellationToken);
}
