using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>How far the numbers of a table reach, those of rows that are hidden included.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Last">The last number that was ever given.</param>
public sealed record TableEnd(string Name, long Last);

/// <summary>Reads how far tables reach, from SQLite's own counters.</summary>
public static class TableEnds
{
    /// <summary>Of every table that was ever written to and counts its rows.</summary>
    public static Task<Dictionary<string, long>> ReadAsync(AppDb db, CancellationToken cancellation) =>
        db.Database.SqlQueryRaw<TableEnd>("SELECT name AS \"Name\", seq AS \"Last\" FROM sqlite_sequence").ToDictionaryAsync(t => t.Name, t => t.Last, cancellation);

    /// <summary>Of one table; 0 if nothing was ever written to it.</summary>
    public static async Task<long> LastAsync(AppDb db, string table, CancellationToken cancellation) =>
        await db.Database.SqlQuery<long?>($"SELECT seq AS \"Value\" FROM sqlite_sequence WHERE name = {table}").SingleOrDefaultAsync(cancellation) ?? 0;

    /// <summary>Of the texts of the search.</summary>
    public static Task<long> LastTextAsync(AppDb db, CancellationToken cancellation) =>
        db.Database.SqlQuery<long>($"SELECT COALESCE(MAX(\"Row\"), 0) AS \"Value\" FROM \"SearchRows\"").SingleAsync(cancellation);
}
