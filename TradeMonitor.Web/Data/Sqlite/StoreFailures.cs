using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>What a failure of the file or the disk means, in one sentence.</summary>
internal static class StoreFailures
{
    /// <summary>The sentence, or null if the failure is a fault of the program.</summary>
    public static StoreException? Explain(Exception failure, string path) => failure switch
    {
        StoreException known => known,
        DbUpdateException { InnerException: { } cause } => Explain(cause, path),
        SqliteException sqlite => Sentence(sqlite, path) is { } text ? new StoreException(text, sqlite) : null,
        UnauthorizedAccessException => new StoreException($"{path} may not be read or written by this user.", failure),
        IOException io => new StoreException($"{path} cannot be used: {io.Message}", io),
        _ => null,
    };

    private static string? Sentence(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        1 when failure.Message.Contains("no such table", StringComparison.Ordinal) || failure.Message.Contains("no such column", StringComparison.Ordinal) =>
            $"{path} is not whole (a table or a column is missing); restore it from a backup.",
        5 or 6 => $"{path} is busy: another process has been writing for too long; try again.",
        8 => $"{path} cannot be written: the file or its folder is read-only.",
        10 => $"{path} could not be read or written (disk error); nothing was changed.",
        11 => $"{path} is damaged; restore it from a backup.",
        13 => $"{path} could not be written: the disk is full; nothing was changed.",
        14 => $"{path} cannot be opened: the folder is missing, or this user may not read or write there.",
        26 => $"{path} is not a TradeMonitor database (not an SQLite file).",
        _ => null,
    };
}
