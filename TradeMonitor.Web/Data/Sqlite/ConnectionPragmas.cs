using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>
/// Sets what every connection must have. FULL: a commit survives loss of power. Recursive triggers: else REPLACE slips past the
/// triggers that keep the record append-only. Untrusted schema: a foreign file cannot run functions of ours. Busy timeout: SQLite asks again for the
/// lock of another process within milliseconds, the driver after 150; an import of the command line leaves gaps of tens.
/// </summary>
public sealed class ConnectionPragmas : DbConnectionInterceptor
{
    /// <summary>Older versions can corrupt a database when the write-ahead log restarts.</summary>
    public static readonly Version OldestSqlite = new(3, 51, 3);

    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=2500; PRAGMA journal_size_limit=67108864;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Sets the pragmas on an open connection.</summary>
    public static void Apply(DbConnection connection)
    {
        RefuseOld(connection.ServerVersion);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <summary>Throws if the version of the native library is older than <see cref="OldestSqlite"/>.</summary>
    public static void RefuseOld(string version)
    {
        if (Version.Parse(version) < OldestSqlite)
        {
            throw new StoreException($"SQLite {version} is too old for this store; it needs {OldestSqlite} or newer (an older one can damage the file).");
        }
    }

    /// <summary>Puts the database file into write-ahead logging, which it then stays in.</summary>
    public static void UseWriteAheadLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
    }
}
